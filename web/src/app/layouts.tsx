import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSignOut } from '../access/mutations.ts'
import { sessionQuery } from '../access/queries.ts'
import { paths } from '../platform/paths.ts'
import { isWithin, navigationFor } from './navigation.ts'
import { Notices } from './notices.tsx'
import { Shell } from './shell.tsx'
import { useArrival } from './use-arrival.ts'

/** Before sign-in: the wordmark, the language, and one thing to do. */
export const VisitorLayout = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <Shell navigation={[]} homeHref={paths.home()}>
    {children}
  </Shell>
)

/** The frame with the menu of the account; before sign-in the visitors' frame. */
export const OfficeFrame = ({ children }: { readonly children: ReactNode }): ReactElement => {
  const { t } = useTranslation('ui')
  const { pathname } = useLocation()
  const { data: session } = useQuery(sessionQuery)
  const signOut = useSignOut()
  useArrival()
  const me = session?.account
  if (!me) return <VisitorLayout>{children}</VisitorLayout>
  return (
    <Shell
      homeHref={paths.home()}
      navigation={navigationFor(me.role).map(({ key, href }) => ({
        label: t(`places.${key}`),
        href,
        current: isWithin(pathname, href),
      }))}
      account={{
        name: me.name,
        entries: [
          { id: 'password', label: t('changePassword'), href: paths.password() },
          { id: 'sign-out', label: t('signOut'), onAction: () => signOut.mutate() },
        ],
      }}
      footer={session.demo && <p>{t('demoNotice')}</p>}
    >
      <Notices />
      {children}
    </Shell>
  )
}

export const OfficeLayout = (): ReactElement => (
  <OfficeFrame>
    <Outlet />
  </OfficeFrame>
)
