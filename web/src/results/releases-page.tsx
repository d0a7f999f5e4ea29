import { fiscalYearLabel } from '@koe/shared/calendar/fiscal-year.ts'
import type { Release } from '@koe/shared/contracts/results.ts'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ScoreMark } from '../charts/band-mark.tsx'
import { bandOf } from '../charts/words.ts'
import { formatCount, formatDate, percentText } from '../platform/format.ts'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { ButtonLink, Link } from '../ui/link.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { EmptyState } from '../ui/states.tsx'
import { chartBands, chartFigure } from './chart-figures.ts'
import { overviewQuery, releasesQuery } from './queries.ts'
import { SyntheticMark } from './synthetic-mark.tsx'

/** The headline of one wave, asked for by itself: a list of a dozen waves stays quick. */
const Score = ({ release }: { readonly release: Release }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { data } = useQuery(overviewQuery(release.waveId, undefined))
  if (!data) return <Skeleton height="3.25rem" width="12rem" />
  const bands = chartBands(release.bands, language)
  const figure = chartFigure(data.headline.figure)
  return (
    <div className="flex flex-col gap-0.5">
      <span className="text-sm leading-150 text-solid-gray-700">
        {data.headline.label[language]}
      </span>
      <span className="flex flex-wrap items-center gap-2">
        <ScoreMark figure={figure} bands={bands} />
        <span>{bandOf(figure, bands)?.label ?? (figure.shown ? '' : t('facts.hidden'))}</span>
      </span>
    </div>
  )
}

const Wave = ({ release }: { readonly release: Release }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  return (
    <li className="grid gap-x-8 gap-y-3 border-t border-solid-gray-200 py-5 last:border-b md:grid-cols-[minmax(0,1fr)_11rem_17rem] md:items-center">
      <div className="flex min-w-0 flex-col gap-1">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-solid-gray-700">
          <span className="font-700">{fiscalYearLabel(release.fiscalYear, language)}</span>
          <span>
            {t('list.closed')} {formatDate(release.closedOn, language)}
          </span>
          {release.synthetic && <SyntheticMark />}
        </span>
        <h2 className="text-lg leading-150 md:text-xl">
          <Link
            href={paths.resultsOverview(release.waveId)}
            className="inline-flex min-h-11 items-center"
          >
            {release.title[language]}
          </Link>
        </h2>
      </div>
      <div className="flex flex-col gap-0.5">
        <span className="text-sm leading-150 text-solid-gray-700">{t('list.rate')}</span>
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-lg font-700">
            {release.rate === null ? t('facts.hidden') : percentText(release.rate)}
          </span>
          <span className="text-sm text-solid-gray-700">
            {t('facts.people', { n: formatCount(release.respondents, language) })}
          </span>
        </span>
      </div>
      <Score release={release} />
    </li>
  )
}

const ListSkeleton = (): ReactElement => (
  <div className="flex flex-col gap-5">
    <Skeleton height="6.5rem" />
    <Skeleton height="6.5rem" />
  </div>
)

export const ReleasesPage = (): ReactElement => {
  const { t } = useTranslation('results')
  return (
    <>
      <PageHeading title={t('title')} lead={t('list.lead')} />
      <Loaded query={useQuery(releasesQuery)} skeleton={<ListSkeleton />}>
        {(releases) =>
          releases.length === 0 ? (
            <EmptyState
              title={t('list.emptyTitle')}
              action={<ButtonLink href={paths.surveys()}>{t('list.toSurveys')}</ButtonLink>}
            >
              <p>{t('list.empty')}</p>
            </EmptyState>
          ) : (
            <ul aria-label={t('list.caption')} className="flex flex-col">
              {releases.map((release) => (
                <Wave key={release.waveId} release={release} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  )
}
