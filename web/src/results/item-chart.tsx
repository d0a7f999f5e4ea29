import { fiscalYearLabel } from '@koe/shared/calendar/fiscal-year.ts'
import type { Measure, Overview } from '@koe/shared/contracts/results.ts'
import { useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { DotPlot } from '../charts/dot-plot/dot-plot.tsx'
import type { DotPlotItem } from '../charts/dot-plot/geometry.ts'
import type { Figure } from '../charts/figure.ts'
import { formatCount } from '../platform/format.ts'
import type { Language } from '../platform/i18n.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Card } from '../ui/card.tsx'
import { useAddress, useChartView } from './address-state.ts'
import { chartBands, chartChange, chartFigure, referenceOf } from './chart-figures.ts'
import { cityName } from './city-name.ts'
import { HowComputed } from './how-computed.tsx'
import { itemsFinding } from './items-finding.ts'
import { type Published, publishedBefore } from './published-before.ts'

const dotOf = (item: Measure, published: Published | null, language: Language): DotPlotItem => {
  const hollow: Figure | undefined = item.previous
    ? chartFigure(item.previous)
    : published?.figureOf(item)
  const whole = referenceOf(item.organisation)
  return {
    key: item.key,
    label: item.label[language],
    figure: chartFigure(item.figure),
    ...(hollow ? { last: hollow } : {}),
    ...(item.target ? { target: { value: item.target.value, text: item.target.text } } : {}),
    ...(whole ? { organisation: whole } : {}),
    ...(item.change ? { change: chartChange(item.change) } : {}),
    ...(item.difference ? { difference: chartChange(item.difference) } : {}),
  }
}

/** Every item of one group between the bands; the page's address keeps order and view. */
export const ItemChart = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const change = useAddress()
  const view = useChartView('items')
  const { order = 'score' } = useSearch({ from: '/office/results/$waveId' })
  const { release, group, items } = overview
  const published = publishedBefore(items, release.fiscalYear)
  const who = t('items.who', {
    group: group.label[language],
    n: formatCount(group.counted ?? 0, language),
  })
  const wave = fiscalYearLabel(release.fiscalYear, language)
  return (
    <Card>
      <DotPlot
        title={itemsFinding(items, language, t)}
        subtitle={t('items.subtitle', { count: items.length, who, wave })}
        fileName={`koe-FY${release.fiscalYear}-${t('items.fileName')}`}
        items={items.map((item) => dotOf(item, published, language))}
        bands={chartBands(release.bands, language)}
        order={order}
        onOrderChange={(next) => change({ order: next === 'score' ? undefined : next })}
        {...(published
          ? {
              lastLabel: t('headline.source', {
                city: cityName(published.city, t),
                year: fiscalYearLabel(published.fiscalYear, language),
              }),
            }
          : {})}
        {...view}
        howComputed={
          <HowComputed
            release={release}
            group={group}
            items={items.length}
            withRest={group.kind !== 'all'}
          />
        }
      />
    </Card>
  )
}
