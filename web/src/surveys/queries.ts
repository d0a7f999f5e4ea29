import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import type {
  LaunchChecklist,
  Participation,
  PersonalLinks,
  Wave,
  Waves,
} from '@koe/shared/contracts/surveys.ts'
import { queryOptions } from '@tanstack/react-query'
import { getJson, queryText } from '../platform/api-client.ts'
import type { SlipsSearch } from './slips-search.ts'

export const surveysKey = ['surveys'] as const
const waves = '/api/surveys/waves'

/** Long work is looked at every second; a wave that merely runs, once a minute. */
const pace = (wave: Wave | undefined): number | false => {
  if (wave?.state === 'preparing' || wave?.state === 'closing') return 1_000
  return wave?.state === 'open' ? 60_000 : false
}

export const wavesQuery = queryOptions({
  queryKey: [...surveysKey, 'waves'],
  queryFn: ({ signal }) => getJson<Waves>(waves, signal),
  select: ({ waves: list }) => list,
  refetchInterval: ({ state }) =>
    state.data?.waves.some((wave) => pace(wave) === 1_000) ? 2_000 : false,
})

export const waveQuery = (waveId: string) =>
  queryOptions({
    queryKey: [...surveysKey, 'wave', waveId],
    queryFn: ({ signal }) => getJson<Wave>(`${waves}/${waveId}`, signal),
    refetchInterval: ({ state }) => pace(state.data),
  })

/** It depends on the roster, which somebody may be importing in the next room: never from memory. */
export const checklistQuery = (waveId: string) =>
  queryOptions({
    queryKey: [...surveysKey, 'checklist', waveId],
    queryFn: ({ signal }) => getJson<LaunchChecklist>(`${waves}/${waveId}/checklist`, signal),
    staleTime: 0,
  })

export const participationQuery = (waveId: string) =>
  queryOptions({
    queryKey: [...surveysKey, 'participation', waveId],
    queryFn: ({ signal }) => getJson<Participation>(`${waves}/${waveId}/participation`, signal),
    refetchInterval: 60_000,
  })

export const questionnairesQuery = queryOptions({
  queryKey: [...surveysKey, 'questionnaires'],
  queryFn: ({ signal }) =>
    getJson<{ questionnaires: Questionnaire[] }>('/api/surveys/questionnaires', signal),
  select: ({ questionnaires }) => questionnaires,
  staleTime: 300_000,
})

/** Each listing is written into the audit log, so nothing asks for it twice by itself. */
export const personalLinksQuery = (waveId: string, filter: SlipsSearch) =>
  queryOptions({
    queryKey: [...surveysKey, 'links', waveId, filter],
    queryFn: ({ signal }) =>
      getJson<PersonalLinks>(`${waves}/${waveId}/links${queryText(filter)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
