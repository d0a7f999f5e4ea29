import { fiscalYearLabel } from '@koe/shared/calendar/fiscal-year.ts'
import type { Comparison } from '@koe/shared/contracts/results.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { RankComparison } from '../charts/rank-comparison/rank-comparison.tsx'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Card } from '../ui/card.tsx'
import { Breadcrumbs } from '../ui/page-heading.tsx'
import { SegmentedToggle } from '../ui/segmented-toggle.tsx'
import { Select } from '../ui/select.tsx'
import { EmptyState } from '../ui/states.tsx'
import { useAddress, useChartView } from './address-state.ts'
import { chartBands, chartChange, chartFigure, referenceOf } from './chart-figures.ts'
import { comparisonFinding } from './comparison-finding.ts'
import { ComparisonHeatMap, useMapColumns } from './comparison-heat-map.tsx'
import { type ComparedMeasure, measureAddress, measureAt } from './comparison-map.ts'
import { FindingHeading } from './finding-heading.tsx'
import { HowComputed } from './how-computed.tsx'
import { PageActions } from './page-actions.tsx'
import { ranksQuery } from './queries.ts'
import { ResultsLoaded } from './results-loaded.tsx'
import { SyntheticMark } from './synthetic-mark.tsx'
import { WaveNavigation } from './wave-navigation.tsx'

const route = getRouteApi('/office/results/$waveId/ranks')

const useMeasureLabel = () => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  return ({ kind, headline, label }: ComparedMeasure): string => {
    if (headline) return label[language]
    const kinds = kind === 'construct' ? t('ranks.constructs') : t('ranks.items')
    return t('ranks.option', { kind: kinds, name: label[language] })
  }
}

const Controls = ({ comparison }: { readonly comparison: Comparison }): ReactElement => {
  const { t } = useTranslation('results')
  const change = useAddress()
  const labelOf = useMeasureLabel()
  const { by = 'ladder', measure } = route.useSearch()
  const { measures } = comparison
  const chosen = measures[measureAt(measures, measure)]
  return (
    <div className="no-print flex flex-wrap items-end gap-x-6 gap-y-4">
      <div className="w-full sm:w-96">
        <Select
          label={t('ranks.measure')}
          value={chosen ? measureAddress(chosen) : ''}
          onChange={(next) => change({ measure: next })}
          options={measures.map((one) => ({ value: measureAddress(one), label: labelOf(one) }))}
          hideRequirement
        />
      </div>
      <SegmentedToggle
        label={t('ranks.by')}
        value={by}
        onChange={(next) => change({ by: next === 'ladder' ? undefined : next })}
        segments={[
          { value: 'ladder', label: t('ranks.ladder') },
          { value: 'groups', label: t('ranks.groups') },
        ]}
      />
    </div>
  )
}

const RankChart = ({
  comparison,
  measure,
}: {
  readonly comparison: Comparison
  readonly measure: number
}): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const view = useChartView('ranks')
  const { release, organisation, measures, rows, parentFigures } = comparison
  const name = measures[measure]?.label[language] ?? ''
  const whole = referenceOf(parentFigures[measure] ?? null)
  return (
    <Card>
      <RankComparison
        title={t('ranks.chart', { measure: name })}
        subtitle={t('ranks.subtitle', {
          measure: name,
          wave: fiscalYearLabel(release.fiscalYear, language),
        })}
        groupHeading={t('ranks.group')}
        fileName={`koe-FY${release.fiscalYear}-ranks`}
        groups={rows.map(({ group, figures, differences }) => {
          const figure = figures[measure]
          const difference = differences[measure]
          return {
            key: group.key,
            label: group.label[language],
            figure: figure ? chartFigure(figure) : { shown: false, reason: 'no-answers' },
            ...(difference ? { difference: chartChange(difference) } : {}),
          }
        })}
        bands={chartBands(release.bands, language)}
        {...(whole ? { organisation: whole } : {})}
        {...view}
        howComputed={
          <HowComputed
            release={release}
            group={organisation}
            items={measures.filter(({ kind }) => kind === 'item').length}
            withRest
          />
        }
      />
    </Card>
  )
}

const Body = ({ comparison }: { readonly comparison: Comparison }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { what } = useMapColumns()
  const { measure: address } = route.useSearch()
  const { release, measures, rows, organisation } = comparison
  const measure = measureAt(measures, address)
  const wave = fiscalYearLabel(release.fiscalYear, language)
  if (rows.length === 0)
    return (
      <EmptyState title={t('ranks.none')}>
        <p>{t('ranks.noneWhy')}</p>
      </EmptyState>
    )
  return (
    <>
      <Controls comparison={comparison} />
      <RankChart comparison={comparison} measure={measure} />
      <ComparisonHeatMap
        comparison={comparison}
        title={t('ranks.mapTitle', { what })}
        subtitle={t('ranks.mapSubtitle', { wave })}
        fileName={`koe-FY${release.fiscalYear}-rank-map`}
        rowHeading={t('ranks.group')}
        wholeLabel={organisation.label[language]}
      />
    </>
  )
}

const Heading = ({ comparison }: { readonly comparison: Comparison }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { measure } = route.useSearch()
  const { release, measures } = comparison
  return (
    <FindingHeading
      tab={`${t('places.ranks')} – ${release.title[language]}`}
      subject={`${release.title[language]}${t('separator')}${t('ranks.eyebrow')}`}
      mark={release.synthetic && <SyntheticMark />}
      finding={[comparisonFinding(comparison, measureAt(measures, measure), language, t)]}
    />
  )
}

export const RanksPage = (): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { waveId } = route.useParams()
  const { by = 'ladder' } = route.useSearch()
  const query = useQuery(ranksQuery(waveId, by))
  return (
    <ResultsLoaded query={query} body="44rem">
      {(comparison) => (
        <div aria-busy={query.isPlaceholderData} className="flex flex-col gap-5">
          <div className="-mt-4">
            <Breadcrumbs
              crumbs={[
                { label: t('title'), href: paths.results() },
                {
                  label: comparison.release.title[language],
                  href: paths.resultsOverview(waveId),
                },
                { label: t('places.ranks') },
              ]}
            />
          </div>
          <Heading comparison={comparison} />
          <WaveNavigation
            waveId={waveId}
            current="ranks"
            actions={<PageActions release={comparison.release} />}
          />
          <Body comparison={comparison} />
        </div>
      )}
    </ResultsLoaded>
  )
}
