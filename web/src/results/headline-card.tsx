import { fiscalYearLabel } from '@koe/shared/calendar/fiscal-year.ts'
import type { Overview } from '@koe/shared/contracts/results.ts'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { BandScale } from '../charts/band-scale/band-scale.tsx'
import { boundText } from '../charts/words.ts'
import { formatCount } from '../platform/format.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Card } from '../ui/card.tsx'
import { useChartView } from './address-state.ts'
import { chartBands, chartChange, chartFigure, referenceOf } from './chart-figures.ts'
import { cityName } from './city-name.ts'
import { HowComputed } from './how-computed.tsx'

/** What stands below the scale: the interval in figures, the target, what others have published. */
const Notes = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { figure, target, observations } = overview.headline
  return (
    <ul className="flex flex-col text-sm leading-160 text-solid-gray-700 empty:hidden">
      {figure.shown && figure.margin !== null && figure.margin > 0 && (
        <li>
          {t('headline.interval', {
            low: boundText(figure.value - figure.margin),
            high: boundText(figure.value + figure.margin),
          })}
        </li>
      )}
      {target && (
        <li>
          {t('headline.target', {
            year: fiscalYearLabel(target.fiscalYear, language),
            value: target.text,
            verdict: t(`headline.${target.verdict}`),
          })}
        </li>
      )}
      {observations.length > 0 && (
        <li>
          {t('headline.elsewhere', {
            values: observations
              .map(({ city, fiscalYear, text }) =>
                t('headline.observation', {
                  city: cityName(city, t),
                  year: fiscalYearLabel(fiscalYear, language),
                  value: text,
                }),
              )
              .join(t('separator')),
          })}
        </li>
      )}
    </ul>
  )
}

/** The one number of the page at its place between the bands. */
export const HeadlineCard = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const view = useChartView('headline')
  const { release, group, headline, items } = overview
  const { figure, previous, change, difference, target, organisation } = headline
  const whole = referenceOf(organisation)
  const count = items.length
  return (
    <Card>
      <BandScale
        title={headline.label[language]}
        subtitle={
          figure.shown
            ? t('headline.subtitle', { count, n: formatCount(figure.n, language) })
            : t('headline.hiddenSubtitle', { count })
        }
        name={headline.label[language]}
        fileName={`koe-FY${release.fiscalYear}-${headline.key}`}
        figure={chartFigure(figure)}
        {...(previous ? { last: chartFigure(previous) } : {})}
        {...(target ? { target: { value: target.value, text: target.text } } : {})}
        {...(change ? { change: chartChange(change) } : {})}
        {...(difference ? { difference: chartChange(difference) } : {})}
        {...(whole ? { organisation: whole } : {})}
        bands={chartBands(release.bands, language)}
        {...view}
        notes={<Notes overview={overview} />}
        howComputed={
          <HowComputed
            release={release}
            group={group}
            items={count}
            withRest={group.kind !== 'all'}
          />
        }
      />
    </Card>
  )
}
