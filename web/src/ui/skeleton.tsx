import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

/** Holds the place of what is being loaded, so that nothing jumps. `height` is a CSS length. */
export const Skeleton = ({
  height = '1.5rem',
  width = '100%',
}: {
  readonly height?: string
  readonly width?: string
}): ReactElement => (
  <div
    aria-hidden="true"
    className="max-w-full animate-pulse rounded-8 bg-solid-gray-100"
    style={{ height, width }}
  />
)

/** A page that is on its way: a heading, a lead, some cards. Says so once to a screen reader. */
export const PageSkeleton = ({ cards = 3 }: { readonly cards?: number }): ReactElement => {
  const { t } = useTranslation('ui')
  return (
    <div className="flex flex-col gap-6">
      <p role="status" className="sr-only">
        {t('loading')}
      </p>
      <Skeleton height="2.75rem" width="22rem" />
      <Skeleton height="1.5rem" width="34rem" />
      <div className="grid gap-6 md:grid-cols-3">
        {Array.from({ length: cards }, (_, card) => `card-${card}`).map((key) => (
          <Skeleton key={key} height="10rem" />
        ))}
      </div>
    </div>
  )
}
