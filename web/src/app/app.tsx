import type { Session } from '@koe/shared/contracts/access.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactElement, StrictMode } from 'react'
import { I18nProvider, RouterProvider as LinkProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sessionQuery } from '../access/queries.ts'
import { paths } from '../platform/paths.ts'
import { createQueryClient } from '../platform/query-client.ts'
import { createOfficeRouter } from './router.tsx'

/** The session has ended under somebody's hands: sign in, and come back to this very page. */
const onSignedOut = (): void => {
  const { pathname, href } = router.state.location
  if (pathname === paths.signIn()) return
  queryClient.setQueryData<Session>(
    sessionQuery.queryKey,
    (session) => session && { ...session, account: null },
  )
  void router.navigate({ href: paths.signIn(href), replace: true })
}

const queryClient = createQueryClient(onSignedOut)
const router = createOfficeRouter(queryClient)

export const App = (): ReactElement => {
  const { i18n } = useTranslation()
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : 'ja-JP'}>
          <LinkProvider navigate={(href) => void router.navigate({ href })}>
            <RouterProvider router={router} />
          </LinkProvider>
        </I18nProvider>
      </QueryClientProvider>
    </StrictMode>
  )
}
