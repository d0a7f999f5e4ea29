import type { Measure, Release } from '@koe/shared/contracts/results.ts'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ScoreMark } from '../charts/band-mark.tsx'
import { useLanguage } from '../platform/use-language.ts'
import { ChangeText } from './change-text.tsx'
import { chartBands, chartFigure } from './chart-figures.ts'
import { TitledCard } from './titled-card.tsx'

type ConstructTableProps = {
  readonly release: Release
  readonly constructs: readonly Measure[]
}

type Shows = { readonly change: boolean; readonly difference: boolean; readonly target: boolean }

const Head = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <th
    scope="col"
    className="pb-1 text-left align-bottom text-sm font-400 [overflow-wrap:normal] not-first:pl-1.5 sm:not-first:pl-3"
  >
    {children}
  </th>
)

const Cell = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <td className="py-2 pl-1.5 align-middle leading-140 sm:pl-3">{children}</td>
)

const Row = ({
  measure,
  release,
  shows,
}: {
  readonly measure: Measure
  readonly release: Release
  readonly shows: Shows
}): ReactElement => {
  const language = useLanguage()
  return (
    <tr className="border-t border-solid-gray-200">
      <th scope="row" className="py-2 text-left leading-140 font-400 [overflow-wrap:normal]">
        {measure.label[language]}
      </th>
      <Cell>
        <ScoreMark
          figure={chartFigure(measure.figure)}
          bands={chartBands(release.bands, language)}
        />
      </Cell>
      {shows.difference && (
        <Cell>
          <ChangeText change={measure.difference} kind="rest" />
        </Cell>
      )}
      {shows.change && (
        <Cell>
          <ChangeText change={measure.change} kind="change" />
        </Cell>
      )}
      {shows.target && (
        <Cell>
          <span className="whitespace-nowrap">{measure.target?.text}</span>
        </Cell>
      )}
    </tr>
  )
}

/** The constructs in the order of the questionnaire: quiet rows, loud only where something is clear. */
export const ConstructTable = ({ release, constructs }: ConstructTableProps): ReactElement => {
  const { t } = useTranslation('results')
  const shows = {
    difference: constructs.some(({ difference }) => difference !== null),
    change: constructs.some(({ change }) => change !== null),
    target: constructs.some(({ target }) => target !== null),
  }
  return (
    <TitledCard title={t('constructs.titleCount', { count: constructs.length })}>
      <table className="w-full grow border-collapse">
        <caption className="sr-only">{t('constructs.caption')}</caption>
        <thead>
          <tr>
            <Head>{t('constructs.name')}</Head>
            <Head>{t('constructs.score')}</Head>
            {shows.difference && <Head>{t('constructs.difference')}</Head>}
            {shows.change && <Head>{t('constructs.change')}</Head>}
            {shows.target && <Head>{t('constructs.target')}</Head>}
          </tr>
        </thead>
        <tbody>
          {constructs.map((measure) => (
            <Row key={measure.key} measure={measure} release={release} shows={shows} />
          ))}
        </tbody>
      </table>
    </TitledCard>
  )
}
