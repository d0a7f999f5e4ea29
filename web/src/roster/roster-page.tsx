import type { RosterSummary } from '@koe/shared/contracts/roster.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../platform/format.ts'
import { paths, type RosterView } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { ButtonLink } from '../ui/link.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Notification } from '../ui/notification.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { StatNumber } from '../ui/stat-number.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { rosterSummaryQuery, unitsQuery } from './queries.ts'
import { RanksPanel } from './ranks-panel.tsx'
import { readRosterSearch } from './search.ts'
import { UnitList } from './unit-list.tsx'
import { firstOpen, growTree } from './unit-tree.ts'

const route = getRouteApi('/office/roster')
const views: readonly RosterView[] = ['units', 'people', 'ranks']

const isView = (text: string): text is RosterView => views.some((view) => view === text)

const UnitsPanel = (): ReactElement => {
  const units = useQuery(unitsQuery)
  const tree = useMemo(() => units.data && growTree(units.data), [units.data])
  return (
    <Loaded query={units} skeleton={<Skeleton height="20rem" />}>
      {() => tree && <UnitList tree={tree} firstOpen={firstOpen(tree)} />}
    </Loaded>
  )
}

const Summary = ({ summary }: { readonly summary: RosterSummary }): ReactElement => {
  const { t } = useTranslation('roster')
  const language = useLanguage()
  const n = (count: number) => formatCount(count, language)
  return (
    <div className="grid grid-cols-2 gap-6 rounded-12 bg-card p-4 sm:p-6 md:grid-cols-4">
      <StatNumber label={t('summary.people')} value={n(summary.people)} />
      <StatNumber
        label={t('summary.withoutEmail')}
        value={n(summary.withoutEmail)}
        comparison={summary.withoutEmail > 0 && t('summary.withoutEmailHint')}
      />
      <StatNumber label={t('summary.units')} value={n(summary.units)} />
      <StatNumber label={t('summary.ranks')} value={n(summary.ranks)} />
    </div>
  )
}

/** Units come first: a person's line names a unit that must already be there. */
const FirstSteps = ({ summary }: { readonly summary: RosterSummary }): ReactElement => {
  const { t } = useTranslation('roster')
  const kind = summary.units > 1 ? 'people' : 'units'
  return (
    <Notification
      kind="info"
      title={t(`firstSteps.${kind}`)}
      actions={
        <ButtonLink href={paths.rosterImport(kind)} kind="primary">
          {t(`importing.${kind}.title`)}
        </ButtonLink>
      }
    >
      <p>{t(`firstSteps.${kind}Hint`)}</p>
    </Notification>
  )
}

export const RosterPage = (): ReactElement => {
  const { t } = useTranslation('roster')
  const router = useRouter()
  // The router leaves unknown parameters in; they must not reach the server.
  const search = readRosterSearch(route.useSearch())
  const summary = useQuery(rosterSummaryQuery)
  const select = (id: string) => {
    if (isView(id) && id !== (search.view ?? 'units'))
      void router.navigate({
        href: paths.roster(id === 'units' ? {} : { view: id }),
        resetScroll: false,
      })
  }
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ButtonLink
              href={paths.rosterImport('people')}
              kind={summary.data && summary.data.people > 0 ? 'primary' : 'secondary'}
            >
              {t('importing.people.title')}
            </ButtonLink>
            <ButtonLink href={paths.rosterImport('units')}>{t('importing.units.title')}</ButtonLink>
          </>
        }
      />
      <Loaded query={summary} skeleton={<Skeleton height="9rem" />}>
        {(counts) => (
          <>
            {counts.people === 0 && <FirstSteps summary={counts} />}
            <Summary summary={counts} />
          </>
        )}
      </Loaded>
      <Tabs
        label={t('views.label')}
        selected={search.view ?? 'units'}
        onSelect={select}
        items={[
          { id: 'units', label: t('views.units'), content: <UnitsPanel /> },
          { id: 'people', label: t('views.people'), content: <PeoplePanel search={search} /> },
          { id: 'ranks', label: t('views.ranks'), content: <RanksPanel /> },
        ]}
      />
    </>
  )
}
