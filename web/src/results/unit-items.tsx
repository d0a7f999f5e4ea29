import type { Measure, Release } from '@koe/shared/contracts/results.ts'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ScoreMark } from '../charts/band-mark.tsx'
import { ItemStrip } from '../charts/item-strip/item-strip.tsx'
import { useLanguage } from '../platform/use-language.ts'
import { ChangeText } from './change-text.tsx'
import { chartBands, chartFigure, referenceOf } from './chart-figures.ts'
import { TitledCard } from './titled-card.tsx'

type Shows = { readonly rest: boolean; readonly change: boolean }

const Head = ({
  children,
  className = '',
}: {
  readonly children: ReactNode
  readonly className?: string
}): ReactElement => (
  <th
    scope="col"
    className={`pr-3 pb-1 text-left align-bottom text-sm leading-140 font-400 text-solid-gray-800 last:pr-0 ${className}`}
  >
    {children}
  </th>
)

/** The picture repeats the numbers of its row, so that only those are read aloud. */
const pictureColumn = 'hidden md:table-cell print:table-cell'

const Row = ({
  item,
  release,
  shows,
}: {
  readonly item: Measure
  readonly release: Release
  readonly shows: Shows
}): ReactElement => {
  const language = useLanguage()
  const bands = chartBands(release.bands, language)
  const figure = chartFigure(item.figure)
  const whole = referenceOf(item.organisation)
  const last = item.previous ? chartFigure(item.previous) : undefined
  const cell = 'py-1 pr-3 leading-140 last:pr-0 print:py-0.5'
  return (
    <tr className="border-t border-solid-gray-200">
      <th
        scope="row"
        title={item.wording[language]}
        className={`${cell} text-left font-400 [overflow-wrap:normal]`}
      >
        {item.label[language]}
      </th>
      <td className={cell}>
        <ScoreMark figure={figure} bands={bands} />
      </td>
      <td className={`${cell} ${pictureColumn}`} aria-hidden="true">
        <ItemStrip
          figure={figure}
          bands={bands}
          {...(last ? { last } : {})}
          {...(whole ? { organisation: whole } : {})}
        />
      </td>
      {shows.rest && (
        <td className={cell}>
          <ChangeText change={item.difference} kind="rest" />
        </td>
      )}
      {shows.change && (
        <td className={cell}>
          <ChangeText change={item.change} kind="change" />
        </td>
      )}
    </tr>
  )
}

/** Every item against everybody else and against last time, in the order of the questionnaire. */
export const UnitItems = ({
  release,
  items,
  title,
}: {
  readonly release: Release
  readonly items: readonly Measure[]
  readonly title?: string
}): ReactElement => {
  const { t } = useTranslation('results')
  const shows = {
    rest: items.some(({ difference }) => difference !== null),
    change: items.some(({ change }) => change !== null),
  }
  const key = [
    t('unit.keyNow'),
    ...(items.some(({ previous }) => previous?.shown) ? [t('unit.keyLast')] : []),
    ...(items.some(({ organisation }) => organisation?.shown) ? [t('unit.keyWhole')] : []),
  ]
  return (
    <TitledCard title={title ?? t('unit.items')}>
      <table className="w-full border-collapse text-[0.9375rem] print:text-[0.8125rem]">
        <caption className="sr-only">{t('unit.itemsCaption')}</caption>
        <thead>
          <tr>
            <Head>{t('unit.item')}</Head>
            <Head>{t('unit.now')}</Head>
            <Head className={`whitespace-nowrap ${pictureColumn}`}>{key.join('　')}</Head>
            {shows.rest && <Head>{t('unit.rest')}</Head>}
            {shows.change && <Head>{t('unit.change')}</Head>}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.key} item={item} release={release} shows={shows} />
          ))}
        </tbody>
      </table>
    </TitledCard>
  )
}
