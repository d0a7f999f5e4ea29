import { createRoute, redirect } from '@tanstack/react-router'
import { FramedError, type OfficeRoute, type RootRoute } from '../app/office-route.tsx'
import { lazyPage } from '../platform/lazy-page.ts'
import { sessionQuery } from './queries.ts'
import { administrators } from './require-role.ts'
import { readReturn } from './return-address.ts'

/** The doors: for people who are not signed in. */
export const visitorRoutes = (root: RootRoute) =>
  [
    createRoute({
      getParentRoute: () => root,
      path: '/sign-in',
      validateSearch: readReturn,
      beforeLoad: async ({ context }) => {
        const session = await context.queryClient.ensureQueryData(sessionQuery)
        if (session.setUpNeeded) throw redirect({ to: '/set-up', replace: true })
        if (session.account) throw redirect({ to: '/', replace: true })
      },
      component: lazyPage(() => import('./sign-in-page.tsx'), 'SignInPage'),
      errorComponent: FramedError,
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/set-up',
      beforeLoad: async ({ context }) => {
        const session = await context.queryClient.ensureQueryData(sessionQuery)
        if (!session.setUpNeeded) throw redirect({ to: '/', replace: true })
      },
      component: lazyPage(() => import('./set-up-page.tsx'), 'SetUpPage'),
      errorComponent: FramedError,
    }),
  ] as const

export const accessRoutes = (office: OfficeRoute) =>
  [
    createRoute({
      getParentRoute: () => office,
      path: '/password',
      component: lazyPage(() => import('./password-page.tsx'), 'PasswordPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/accounts',
      beforeLoad: administrators,
      component: lazyPage(() => import('./accounts-page.tsx'), 'AccountsPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/accounts/new',
      beforeLoad: administrators,
      component: lazyPage(() => import('./new-account-page.tsx'), 'NewAccountPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/accounts/$accountId',
      beforeLoad: administrators,
      component: lazyPage(() => import('./account-page.tsx'), 'AccountPage'),
    }),
  ] as const
