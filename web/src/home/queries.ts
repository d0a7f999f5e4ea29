import type { Overview, Releases } from '@koe/shared/contracts/results.ts'
import { queryOptions } from '@tanstack/react-query'
import { getJson } from '../platform/api-client.ts'

const releases = '/api/results/releases'

/** The newest released wave with its headline; null before the first release. */
export const lastResultQuery = queryOptions({
  queryKey: ['home', 'last-result'],
  queryFn: async ({ signal }): Promise<Overview | null> => {
    const { releases: list } = await getJson<Releases>(releases, signal)
    const [last] = [...list].sort((a, b) => b.closedOn.localeCompare(a.closedOn))
    return last ? getJson<Overview>(`${releases}/${last.waveId}/overview`, signal) : null
  },
  staleTime: 60_000,
})
