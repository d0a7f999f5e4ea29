import type { Group, Measure, Overview } from '@koe/shared/contracts/results.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Breadcrumbs } from '../ui/page-heading.tsx'
import { ConstructTable } from './construct-table.tsx'
import { crumbsTo } from './crumbs.ts'
import { Facts } from './facts.tsx'
import { FindingHeading } from './finding-heading.tsx'
import { GroupPicker } from './group-picker.tsx'
import { HeadlineCard } from './headline-card.tsx'
import { HiddenGroup } from './hidden-group.tsx'
import { ItemChart } from './item-chart.tsx'
import { NamedItems } from './named-items.tsx'
import { NextViews } from './next-views.tsx'
import { overviewFinding } from './overview-finding.ts'
import { PageActions } from './page-actions.tsx'
import { overviewQuery } from './queries.ts'
import { ResultsLoaded } from './results-loaded.tsx'
import { SyntheticMark } from './synthetic-mark.tsx'
import { useArrivalAt } from './use-arrival-at.ts'
import { WaveNavigation } from './wave-navigation.tsx'

const route = getRouteApi('/office/results/$waveId')

/** The organisation has no group in its address: one page, one address. */
const addressOf =
  (waveId: string) =>
  ({ key, kind }: Pick<Group, 'key' | 'kind'>): string =>
    paths.resultsOverview(waveId, kind === 'all' ? {} : { group: key })

const Heading = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { release, group } = overview
  const name = group.label[language]
  const { headline, details } = overviewFinding(overview, language, t)
  return (
    <FindingHeading
      tab={`${name} – ${release.title[language]}`}
      subject={`${release.title[language]}${t('separator')}${name}`}
      mark={release.synthetic && <SyntheticMark />}
      finding={group.shown ? headline : [t('hiddenGroup.title', { group: name })]}
      {...(group.shown ? { details } : {})}
      aside={<Facts overview={overview} />}
    />
  )
}

const listed = (items: readonly Measure[], keys: readonly string[]): Measure[] =>
  keys.flatMap((key) => items.find((item) => item.key === key) ?? [])

const Findings = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { t } = useTranslation('results')
  const { release, items, strengths, concerns } = overview
  const lists = [
    { title: t('strengthsCount', { count: strengths.length }), keys: strengths },
    { title: t('concernsCount', { count: concerns.length }), keys: concerns },
  ]
  return (
    <>
      {lists
        .filter(({ keys }) => keys.length > 0)
        .map(({ title, keys }) => (
          <NamedItems key={title} title={title} items={listed(items, keys)} release={release} />
        ))}
    </>
  )
}

const Body = ({ overview }: { readonly overview: Overview }): ReactElement => (
  <>
    <div className="grid gap-6 lg:grid-cols-2 print:grid-cols-2 print:gap-3">
      <div className="grid print:col-span-2">
        <HeadlineCard overview={overview} />
      </div>
      {overview.constructs.length > 0 && (
        <div className="grid print:col-span-2">
          <ConstructTable release={overview.release} constructs={overview.constructs} />
        </div>
      )}
      <Findings overview={overview} />
    </div>
    <ItemChart overview={overview} />
    <NextViews overview={overview} />
  </>
)

export const OverviewPage = (): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { waveId } = route.useParams()
  const { group } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(overviewQuery(waveId, group))
  useArrivalAt(group)
  const pick = (key: string) => void navigate({ search: key === 'all' ? {} : { group: key } })
  return (
    <ResultsLoaded query={query} body="34rem">
      {(overview) => (
        <div aria-busy={query.isPlaceholderData} className="flex flex-col gap-5">
          <div className="-mt-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
            <Breadcrumbs
              crumbs={crumbsTo(
                t('title'),
                overview.release,
                overview.path,
                addressOf(waveId),
                language,
              )}
            />
            <div className="no-print w-full sm:w-auto">
              <GroupPicker
                key={`${overview.group.key}/${language}`}
                waveId={waveId}
                current={overview.group}
                onPick={pick}
              />
            </div>
          </div>
          <Heading overview={overview} />
          <WaveNavigation
            waveId={waveId}
            current="overview"
            actions={<PageActions release={overview.release} />}
          />
          {overview.group.shown ? (
            <Body overview={overview} />
          ) : (
            <HiddenGroup overview={overview} />
          )}
        </div>
      )}
    </ResultsLoaded>
  )
}
