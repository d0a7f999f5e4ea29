import type { Account, Session } from '@koe/shared/contracts/access.ts'
import { queryOptions } from '@tanstack/react-query'
import { getJson } from '../platform/api-client.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => getJson<Session>('/api/session', signal),
  staleTime: 60_000,
})

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => getJson<{ accounts: Account[] }>('/api/accounts', signal),
  select: ({ accounts }) => accounts,
})
