import type { Me } from '@koe/shared/contracts/access.ts'
import type { Release } from '@koe/shared/contracts/results.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionQuery } from '../access/queries.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Loaded } from '../ui/loaded.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Select } from '../ui/select.tsx'
import { EmptyState } from '../ui/states.tsx'
import { useAddress } from './address-state.ts'
import { overviewQuery, releasesQuery } from './queries.ts'
import { ResultsSkeleton } from './results-skeleton.tsx'
import { SmallUnit } from './small-unit.tsx'
import { UnitSheet } from './unit-sheet.tsx'

const route = getRouteApi('/office/unit')

type Choice = { readonly value: string; readonly label: string }

/** Only what there is a choice of: most heads have one unit, and at first there is one wave. */
const Pickers = ({
  units,
  unit,
  waves,
  wave,
}: {
  readonly units: readonly Choice[]
  readonly unit: string
  readonly waves: readonly Choice[]
  readonly wave: string
}): ReactElement | null => {
  const { t } = useTranslation('results')
  const change = useAddress()
  if (units.length < 2 && waves.length < 2) return null
  return (
    <div className="no-print flex flex-wrap gap-x-4 gap-y-3">
      {units.length > 1 && (
        <div className="w-full sm:w-72">
          <Select
            label={t('unit.picker')}
            value={unit}
            options={units}
            onChange={(group) => change({ group })}
            hideRequirement
          />
        </div>
      )}
      {waves.length > 1 && (
        <div className="w-full sm:w-96">
          <Select
            label={t('unit.wave')}
            value={wave}
            options={waves}
            onChange={(next) => change({ wave: next })}
            hideRequirement
          />
        </div>
      )}
    </div>
  )
}

const UnitResults = ({
  release,
  group,
  pickers,
}: {
  readonly release: Release
  readonly group: string
  readonly pickers: ReactElement
}): ReactElement => {
  const query = useQuery(overviewQuery(release.waveId, group))
  return (
    <Loaded query={query} skeleton={<ResultsSkeleton body="34rem" />}>
      {(overview) => (
        <div aria-busy={query.isPlaceholderData} className="flex flex-col gap-5 print:gap-3">
          {pickers}
          {overview.group.shown ? (
            <UnitSheet overview={overview} />
          ) : (
            <SmallUnit overview={overview} />
          )}
        </div>
      )}
    </Loaded>
  )
}

const UnitOf = ({
  me,
  releases,
}: {
  readonly me: Me
  readonly releases: readonly Release[]
}): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { wave, group } = route.useSearch()
  const release = releases.find(({ waveId }) => waveId === wave) ?? releases[0]
  const units = me.units.map(({ code, name }) => ({ value: `unit:${code}`, label: name[language] }))
  const unit = group ?? units[0]?.value
  if (!release || unit === undefined)
    return (
      <>
        <PageHeading title={t('unit.eyebrow')} />
        <EmptyState title={t('unit.none')}>
          <p>{t(unit === undefined ? 'unit.noneAssigned' : 'unit.noneWhy')}</p>
        </EmptyState>
      </>
    )
  return (
    <UnitResults
      release={release}
      group={unit}
      pickers={
        <Pickers
          units={units}
          unit={unit}
          waves={releases.map(({ waveId, title }) => ({ value: waveId, label: title[language] }))}
          wave={release.waveId}
        />
      }
    />
  )
}

/** A section head's own workplace: one sheet, ten minutes. */
export const UnitPage = (): ReactElement => {
  const { data: session } = useQuery(sessionQuery)
  const releases = useQuery(releasesQuery)
  const me = session?.account
  return (
    <Loaded query={releases} skeleton={<ResultsSkeleton body="34rem" />}>
      {(list) => (me ? <UnitOf me={me} releases={list} /> : null)}
    </Loaded>
  )
}
