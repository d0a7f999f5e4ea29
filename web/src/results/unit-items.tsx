import type { Measure, Release } from '@koe/shared/contracts/results.ts'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Domain, halfPointDomain } from '../charts/axis.ts'
import { ScoreMark } from '../charts/band-mark.tsx'
import { fivePoints } from '../charts/figure.ts'
import { ItemStrip } from '../charts/item-strip/item-strip.tsx'
import { useLanguage } from '../platform/use-language.ts'
import { ChangeText } from './change-text.tsx'
import { chartBands, chartFigure, referenceOf } from './chart-figures.ts'
import { Panel } from './panel.tsx'

type Shows = { readonly rest: boolean; readonly change: boolean }

// On a phone every row stands as a block; the roles keep it a table for those who hear it.
const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

const block = 'max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-x-3 print:table-row'
const cellClass = 'py-0.5 pr-4 leading-140 last:pr-0 max-sm:p-0 print:table-cell print:py-px'
const wideOnly = 'hidden md:table-cell print:table-cell'

const Head = ({
  children,
  className = '',
}: {
  readonly children: ReactNode
  readonly className?: string
}): ReactElement => (
  <th
    {...roles.head}
    scope="col"
    className={`pr-4 pb-1 text-left align-bottom text-[0.8125rem] leading-140 font-400 text-solid-gray-800 last:pr-0 ${className}`}
  >
    {children}
  </th>
)

/** A verdict; on a phone its column's name stands before it. */
const Verdict = ({
  name,
  children,
}: {
  readonly name: string
  readonly children: ReactNode
}): ReactElement => (
  <td
    {...roles.cell}
    className={`${cellClass} max-sm:col-span-2 max-sm:text-sm sm:whitespace-nowrap`}
  >
    <span aria-hidden="true" className="text-solid-gray-700 sm:hidden print:hidden">
      {name}{' '}
    </span>
    {children}
  </td>
)

const Row = ({
  item,
  release,
  shows,
  domain,
}: {
  readonly item: Measure
  readonly release: Release
  readonly shows: Shows
  readonly domain: Domain
}): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const bands = chartBands(release.bands, language)
  const figure = chartFigure(item.figure)
  const whole = referenceOf(item.organisation)
  return (
    <tr {...roles.row} className={`border-t border-solid-gray-200 max-sm:py-2 ${block}`}>
      <th
        {...roles.name}
        scope="row"
        title={item.wording[language]}
        className={`${cellClass} text-left font-400 [overflow-wrap:normal] max-sm:font-700`}
      >
        {item.label[language]}
      </th>
      <td {...roles.cell} className={cellClass}>
        <ScoreMark figure={figure} bands={bands} />
      </td>
      <td {...roles.cell} className={`${cellClass} ${wideOnly}`} aria-hidden="true">
        <ItemStrip
          figure={figure}
          bands={bands}
          domain={domain}
          {...(item.previous ? { last: chartFigure(item.previous) } : {})}
          {...(whole ? { organisation: whole } : {})}
        />
      </td>
      {shows.rest && (
        <Verdict name={t('unit.rest')}>
          <ChangeText change={item.difference} kind="rest" />
        </Verdict>
      )}
      {shows.change && (
        <Verdict name={t('unit.change')}>
          <ChangeText change={item.change} kind="change" />
        </Verdict>
      )}
    </tr>
  )
}

const valuesOf = ({ figure, previous, organisation }: Measure): number[] =>
  [figure, previous, organisation].flatMap((one) => (one?.shown ? [one.value] : []))

/** What the marks of the strips are, and between which ends they stand. */
const useKey = (items: readonly Measure[], [low, high]: Domain): string => {
  const { t } = useTranslation('results')
  return [
    t('unit.keyNow'),
    ...(items.some(({ previous }) => previous?.shown) ? [t('unit.keyLast')] : []),
    ...(items.some(({ organisation }) => organisation?.shown) ? [t('unit.keyWhole')] : []),
    t('unit.axis', { low: low.toFixed(1), high: high.toFixed(1) }),
  ].join('　')
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
  const domain = halfPointDomain(items.flatMap(valuesOf), fivePoints)
  const key = useKey(items, domain)
  const shows = {
    rest: items.some(({ difference }) => difference !== null),
    change: items.some(({ change }) => change !== null),
  }
  return (
    <Panel title={title ?? t('unit.items')} note={key}>
      <table
        {...roles.table}
        className="w-full border-collapse text-[0.9375rem] max-sm:block print:table print:text-[0.8125rem]"
      >
        <caption className="sr-only">{t('unit.itemsCaption')}</caption>
        <thead
          {...roles.group}
          className="max-sm:sr-only print:not-sr-only print:table-header-group"
        >
          <tr {...roles.row}>
            <Head>{t('unit.item')}</Head>
            <Head>{t('unit.now')}</Head>
            <Head className={wideOnly}>
              <span className="sr-only">{t('unit.place')}</span>
            </Head>
            {shows.rest && <Head>{t('unit.rest')}</Head>}
            {shows.change && <Head>{t('unit.change')}</Head>}
          </tr>
        </thead>
        <tbody {...roles.group} className="max-sm:block print:table-row-group">
          {items.map((item) => (
            <Row key={item.key} item={item} release={release} shows={shows} domain={domain} />
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
