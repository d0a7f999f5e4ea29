import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isApiProblem } from '../platform/api-client.ts'
import { paths } from '../platform/paths.ts'
import { ButtonLink } from '../ui/link.tsx'
import { Failed, Loaded } from '../ui/loaded.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { ResultsSkeleton } from './results-skeleton.tsx'

/** An old link, or a group of another wave: another try would not help, another place does. */
const NothingHere = (): ReactElement => {
  const { t } = useTranslation('ui')
  return (
    <>
      <PageHeading title={t('notFound.title')} lead={t('notFound.lead')} />
      <div>
        <ButtonLink href={paths.home()}>{t('notFound.home')}</ButtonLink>
      </div>
    </>
  )
}

/** A results page on its way, refused, or there; also a refusal has a heading and a place. */
export const ResultsLoaded = <Data,>({
  query,
  body,
  children,
}: {
  readonly query: UseQueryResult<Data>
  /** How much room the figures will take: a CSS length. */
  readonly body: string
  readonly children: (data: Data) => ReactNode
}): ReactElement => {
  const { t } = useTranslation('results')
  if (isApiProblem(query.error) && query.error.problem.status === 404) return <NothingHere />
  if (query.error && query.data === undefined)
    return (
      <>
        <PageHeading title={t('title')} />
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </>
    )
  return (
    <Loaded query={query} skeleton={<ResultsSkeleton body={body} />}>
      {children}
    </Loaded>
  )
}
