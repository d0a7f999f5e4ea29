import type { Comparison, GroupsAnswer, Overview, Releases } from '@koe/shared/contracts/results.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { getJson, queryText } from '../platform/api-client.ts'

const address = (waveId: string, view: string): string =>
  `/api/results/releases/${encodeURIComponent(waveId)}/${view}`

/** A release never changes after it was counted: nothing has to be asked twice within a visit. */
const lasting = { staleTime: 10 * 60_000 } as const

export const releasesQuery = queryOptions({
  queryKey: ['results'],
  queryFn: ({ signal }) => getJson<Releases>('/api/results/releases', signal),
  select: ({ releases }) => releases,
})

export const overviewQuery = (waveId: string, group: string | undefined) =>
  queryOptions({
    queryKey: ['results', waveId, 'overview', group ?? null],
    queryFn: ({ signal }) =>
      getJson<Overview>(address(waveId, 'overview') + queryText({ group }), signal),
    placeholderData: keepPreviousData,
    ...lasting,
  })

export const groupsQuery = (waveId: string) =>
  queryOptions({
    queryKey: ['results', waveId, 'groups'],
    queryFn: ({ signal }) => getJson<GroupsAnswer>(address(waveId, 'groups'), signal),
    select: ({ groups }) => groups,
    ...lasting,
  })

export const ranksQuery = (waveId: string, by: 'ladder' | 'groups') =>
  queryOptions({
    queryKey: ['results', waveId, 'ranks', by],
    queryFn: ({ signal }) =>
      getJson<Comparison>(address(waveId, 'ranks') + queryText({ by }), signal),
    placeholderData: keepPreviousData,
    ...lasting,
  })

export const departmentsQuery = (waveId: string, parent: string | undefined) =>
  queryOptions({
    queryKey: ['results', waveId, 'departments', parent ?? null],
    queryFn: ({ signal }) =>
      getJson<Comparison>(address(waveId, 'departments') + queryText({ parent }), signal),
    placeholderData: keepPreviousData,
    ...lasting,
  })

export const exportAddress = (waveId: string, encoding: 'utf-8' | 'cp932'): string =>
  address(waveId, 'export.csv') + queryText({ encoding })
