import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { Failed } from '../ui/loaded.tsx'

/** The last net: a page that could not be drawn or a session that could not be asked for. */
export const ErrorPage = ({ error, reset }: ErrorComponentProps): ReactElement => {
  const router = useRouter()
  const { reset: resetQueries } = useQueryErrorResetBoundary()
  const retry = () => {
    resetQueries()
    reset()
    void router.invalidate()
  }
  return (
    <div className="mx-auto max-w-office p-4 sm:p-6">
      <Failed error={error} onRetry={retry} />
    </div>
  )
}
