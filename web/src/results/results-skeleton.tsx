import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '../ui/skeleton.tsx'

/** Holds the places of a results page, so that nothing moves when the figures arrive. */
export const ResultsSkeleton = ({ body }: { readonly body: string }): ReactElement => {
  const { t } = useTranslation('results')
  return (
    <div className="-mt-4 flex flex-col gap-5">
      <p role="status" className="sr-only">
        {t('loading')}
      </p>
      <div className="flex flex-col gap-3">
        <Skeleton height="2.75rem" width="24rem" />
        <Skeleton height="5.25rem" width="50rem" />
        <Skeleton height="1.75rem" width="36rem" />
      </div>
      <Skeleton height="2.75rem" width="22rem" />
      <Skeleton height={body} />
    </div>
  )
}
