import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { isPageNotLoaded } from '../platform/lazy-page.ts'
import { Failed } from '../ui/loaded.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

/** The last net: a page that could not be drawn or loaded, a session that could not be asked for. */
export const ErrorPage = ({ error, reset }: ErrorComponentProps): ReactElement => {
  const { t } = useTranslation('ui')
  const router = useRouter()
  const { reset: resetQueries } = useQueryErrorResetBoundary()
  const retry = () => {
    // A browser remembers that a module failed; only a new document asks for it again.
    if (isPageNotLoaded(error)) return window.location.reload()
    resetQueries()
    reset()
    void router.invalidate()
  }
  return (
    <>
      <PageHeading title={t('error.page')} />
      <Failed error={error} onRetry={retry} />
    </>
  )
}
