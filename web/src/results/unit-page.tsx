import type { Me } from '@koe/shared/contracts/access.ts'
import type { Release } from '@koe/shared/contracts/results.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionQuery } from '../access/queries.ts'
import { useLanguage } from '../platform/use-language.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { EmptyState } from '../ui/states.tsx'
import { useAddress } from './address-state.ts'
import { type Choice, InlineSelect } from './inline-select.tsx'
import { PageActions } from './page-actions.tsx'
import { overviewQuery, releasesQuery } from './queries.ts'
import { ResultsLoaded } from './results-loaded.tsx'
import { SmallUnit } from './small-unit.tsx'
import { UnitSheet } from './unit-sheet.tsx'

const route = getRouteApi('/office/unit')

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
}): ReactElement => {
  const { t } = useTranslation('results')
  const change = useAddress()
  return (
    <>
      {units.length > 1 && (
        <InlineSelect
          label={t('unit.picker')}
          value={unit}
          choices={units}
          onChange={(group) => change({ group })}
        />
      )}
      {waves.length > 1 && (
        <InlineSelect
          label={t('unit.wave')}
          value={wave}
          choices={waves}
          onChange={(next) => change({ wave: next })}
        />
      )}
    </>
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
    <ResultsLoaded query={query} body="34rem">
      {(overview) => (
        <div
          aria-busy={query.isPlaceholderData}
          className="-mt-3 flex flex-col gap-4 print:gap-2.5"
        >
          <div className="no-print flex flex-wrap items-center gap-x-5 gap-y-2">
            {pickers}
            <div className="flex flex-wrap items-center gap-2 sm:ml-auto">
              <PageActions release={release} />
            </div>
          </div>
          {overview.group.shown ? (
            <UnitSheet overview={overview} />
          ) : (
            <SmallUnit overview={overview} />
          )}
        </div>
      )}
    </ResultsLoaded>
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
    <ResultsLoaded query={releases} body="34rem">
      {(list) => (me ? <UnitOf me={me} releases={list} /> : null)}
    </ResultsLoaded>
  )
}
