import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isApiProblem } from '../platform/api-client.ts'
import { failureTexts } from '../platform/failure-texts.ts'
import { PageSkeleton } from './skeleton.tsx'
import { ErrorState } from './states.tsx'

/** An error of any kind in words: the server's where it spoke, ours where nobody answered. */
export const Failed = ({
  error,
  onRetry,
}: {
  readonly error: unknown
  readonly onRetry?: () => void
}): ReactElement => {
  const { t } = useTranslation('ui')
  const { kind, title, detail, requestId } = failureTexts(error)
  const words = kind === 'problem' ? null : kind
  return (
    <ErrorState
      title={title ?? t(`error.${words ?? 'unexpected'}.title`)}
      {...(detail ? { detail } : words ? { detail: t(`error.${words}.detail`) } : {})}
      {...(requestId ? { requestId } : {})}
      {...(onRetry ? { onRetry } : {})}
    />
  )
}

/** An id that cannot be one is refused as 400, an unknown one as 404: to a reader they are the same. */
const namesNothing = (error: unknown): boolean =>
  isApiProblem(error) && (error.problem.status === 404 || error.problem.status === 400)

/**
 * What a page shows of a query: the skeleton, the error with "try again", or the data. Data that is
 * already there stays on the screen when a later refresh fails.
 */
export const Loaded = <Data,>({
  query,
  skeleton,
  notFound,
  children,
}: {
  readonly query: UseQueryResult<Data>
  readonly skeleton?: ReactNode
  /** Shown where the address names nothing, or nothing of the reader's. */
  readonly notFound?: ReactNode
  readonly children: (data: Data) => ReactNode
}): ReactElement => {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (notFound && namesNothing(query.error)) return <>{notFound}</>
  if (query.error) return <Failed error={query.error} onRetry={() => void query.refetch()} />
  return <>{skeleton ?? <PageSkeleton />}</>
}
