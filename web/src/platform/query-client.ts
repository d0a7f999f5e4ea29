import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { isApiProblem, isNetworkFailure, isSignInNeeded } from './api-client.ts'

/** What the server refused stays refused; what was lost on the way is tried twice more. */
export const worthRetrying = (failures: number, error: unknown): boolean => {
  if (failures >= 2) return false
  return isNetworkFailure(error) || (isApiProblem(error) && error.problem.status === 503)
}

// "Pending" must reach the button before a second click can: at once, not in the next turn.
notifyManager.setScheduler(queueMicrotask)

/** `onSignedOut` is called when any request finds that the session has ended. */
export const createQueryClient = (onSignedOut: () => void): QueryClient => {
  const onError = (error: unknown) => {
    if (isSignInNeeded(error)) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // A city's own network has no internet: the browser's idea of "offline" says nothing there.
      queries: { retry: worthRetrying, staleTime: 15_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
