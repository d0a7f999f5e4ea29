import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { isPageNotLoaded } from '../platform/lazy-page.ts'
import { Failed } from '../ui/loaded.tsx'

/** The last net: a page that could not be drawn or loaded, a session that could not be asked for. */
export const ErrorPage = ({ error, reset }: ErrorComponentProps): ReactElement => {
  const router = useRouter()
  const { reset: resetQueries } = useQueryErrorResetBoundary()
  const retry = () => {
    // A browser remembers that a module failed; only a new document asks for it again.
    if (isPageNotLoaded(error)) return window.location.reload()
    resetQueries()
    reset()
    void router.invalidate()
  }
  return <Failed error={error} onRetry={retry} />
}
