import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { bandLooks } from './band-look.ts'
import type { Band, Figure } from './figure.ts'
import { bandOf } from './words.ts'

/** The mark of a band on its ground, as it stands in every chart; the words beside it say the rest. */
export const BandMark = ({ band }: { readonly band: Band }): ReactElement => (
  <span
    aria-hidden="true"
    className="inline-flex min-w-9 justify-center rounded-4 px-1.5 text-sm leading-160"
    style={{ backgroundColor: bandLooks[band.key].fill, color: bandLooks[band.key].ink }}
  >
    {band.mark}
  </span>
)

/** A value on the ground of its band with the mark, for tables; the band's name is read aloud. */
export const ScoreMark = ({
  figure,
  bands,
}: {
  readonly figure: Figure
  readonly bands: readonly Band[]
}): ReactElement => {
  const { t } = useTranslation('charts')
  const band = bandOf(figure, bands)
  if (!figure.shown)
    return (
      <span
        title={t(`hidden.${figure.reason}`)}
        className="hatched inline-flex w-19 justify-center rounded-4 p-1 text-xs leading-130"
      >
        <span className="bg-band-hidden px-1">{t('hidden.label')}</span>
      </span>
    )
  return (
    <span
      className="inline-flex w-19 items-baseline justify-end gap-1.5 rounded-4 whitespace-nowrap border border-transparent px-2 leading-150"
      style={
        band
          ? { backgroundColor: bandLooks[band.key].fill, color: bandLooks[band.key].ink }
          : undefined
      }
    >
      <span aria-hidden="true" className="text-[0.6875rem]">
        {band?.mark}
      </span>
      <span className="font-700">{figure.text}</span>
      {band && <span className="sr-only"> {band.label}</span>}
    </span>
  )
}
