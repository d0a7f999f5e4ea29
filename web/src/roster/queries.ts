import type { People, Ranks, RosterSummary, Units } from '@koe/shared/contracts/roster.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { getJson, queryText } from '../platform/api-client.ts'

/** Everything read from the roster stands under this key: an import makes all of it stale. */
export const rosterKey = ['roster'] as const

export const rosterSummaryQuery = queryOptions({
  queryKey: [...rosterKey, 'summary'],
  queryFn: ({ signal }) => getJson<RosterSummary>('/api/roster', signal),
})

export const unitsQuery = queryOptions({
  queryKey: [...rosterKey, 'units'],
  queryFn: ({ signal }) => getJson<Units>('/api/roster/units', signal),
  select: ({ units }) => units,
  staleTime: 60_000,
})

export const ranksQuery = queryOptions({
  queryKey: [...rosterKey, 'ranks'],
  queryFn: ({ signal }) => getJson<Ranks>('/api/roster/ranks', signal),
  select: ({ ranks }) => ranks,
})

export type PeopleFilter = {
  readonly search?: string
  readonly unit?: string
  readonly after?: string
}

export const peopleQuery = (filter: PeopleFilter) =>
  queryOptions({
    queryKey: [...rosterKey, 'people', filter],
    queryFn: ({ signal }) => getJson<People>(`/api/roster/people${queryText(filter)}`, signal),
    placeholderData: keepPreviousData,
  })
