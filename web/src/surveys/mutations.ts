import type { NewWave, Wave, WaveChange } from '@koe/shared/contracts/surveys.ts'
import type { Encoding } from '@koe/shared/contracts/text.ts'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { getBlob, queryText, sendJson } from '../platform/api-client.ts'
import { surveysKey, waveQuery, wavesQuery } from './queries.ts'

const waves = '/api/surveys/waves'

/** The answer is the wave as it is now; lists and checks that depend on it are asked for again. */
const take = (client: QueryClient, wave: Wave): Promise<void> => {
  client.setQueryData(waveQuery(wave.id).queryKey, wave)
  return client.invalidateQueries({ queryKey: surveysKey })
}

export const useCreateWave = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewWave) => sendJson<Wave>('POST', waves, body),
    onSuccess: (wave) => take(client, wave),
  })
}

export const useChangeWave = (waveId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: WaveChange) => sendJson<Wave>('PATCH', `${waves}/${waveId}`, body),
    onSuccess: (wave) => take(client, wave),
  })
}

export const useRemoveWave = (waveId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => sendJson('DELETE', `${waves}/${waveId}`),
    onSuccess: () => client.invalidateQueries({ queryKey: wavesQuery.queryKey }),
  })
}

const useStep = (waveId: string, step: 'launch' | 'close') => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => sendJson<Wave>('POST', `${waves}/${waveId}/${step}`),
    onSuccess: (wave) => take(client, wave),
  })
}

export const useLaunchWave = (waveId: string) => useStep(waveId, 'launch')
export const useCloseWave = (waveId: string) => useStep(waveId, 'close')

export const useLinksFile = (waveId: string) =>
  useMutation({
    mutationFn: (encoding: Encoding) =>
      getBlob(`${waves}/${waveId}/links.csv${queryText({ encoding })}`),
  })
