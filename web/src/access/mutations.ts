import type {
  Account,
  AccountChange,
  NewAccount,
  PasswordChange,
  Session,
  SetUp,
  SignIn,
} from '@koe/shared/contracts/access.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { sendJson } from '../platform/api-client.ts'
import { paths } from '../platform/paths.ts'
import { accountsQuery, sessionQuery } from './queries.ts'

/** Another person may sit here now: nothing that was read before may be shown again. */
const useSession = (): ((session: Session) => void) => {
  const client = useQueryClient()
  return (session) => {
    client.clear()
    client.setQueryData(sessionQuery.queryKey, session)
  }
}

export const useSignIn = () => {
  const begin = useSession()
  return useMutation({
    mutationFn: (body: SignIn) => sendJson<Session>('POST', '/api/session', body),
    onSuccess: begin,
  })
}

export const useSetUp = () => {
  const begin = useSession()
  return useMutation({
    mutationFn: (body: SetUp) => sendJson<Session>('POST', '/api/setup', body),
    onSuccess: begin,
  })
}

export const useSignOut = () => {
  const client = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: () => sendJson('DELETE', '/api/session'),
    onSuccess: async () => {
      await client.cancelQueries()
      client.setQueryData(
        sessionQuery.queryKey,
        (session) => session && { ...session, account: null },
      )
      await router.navigate({ href: paths.signIn() })
      client.removeQueries({
        predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0],
      })
    },
  })
}

export const useChangePassword = () =>
  useMutation({
    mutationFn: (body: PasswordChange) => sendJson('PUT', '/api/session/password', body),
  })

export const useCreateAccount = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewAccount) => sendJson<Account>('POST', '/api/accounts', body),
    onSuccess: () => client.invalidateQueries({ queryKey: accountsQuery.queryKey }),
  })
}

/** A change to one's own account shows in the header too. */
export const useChangeAccount = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AccountChange) => sendJson<Account>('PATCH', `/api/accounts/${id}`, body),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: accountsQuery.queryKey }),
        client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      ]),
  })
}
