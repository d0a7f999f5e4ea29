import type { Me } from '@koe/shared/contracts/access.ts'
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  type ErrorComponentProps,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { sessionQuery } from '../access/queries.ts'
import { ErrorPage } from './error-page.tsx'
import { OfficeFrame, OfficeLayout, VisitorLayout } from './layouts.tsx'
import { NotFoundPage } from './not-found-page.tsx'

/** It takes the place of the whole frame, so it brings one. */
const FramedNotFound = (): ReactElement => (
  <OfficeFrame>
    <NotFoundPage />
  </OfficeFrame>
)

/** For routes whose own frame is lost with the error. */
export const FramedError = (props: ErrorComponentProps): ReactElement => (
  <VisitorLayout>
    <ErrorPage {...props} />
  </VisitorLayout>
)

export const rootRoute = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({
  component: Outlet,
  errorComponent: FramedError,
  notFoundComponent: FramedNotFound,
})

/** Everything behind the sign-in. Its children find the signed-in account in `context.me`. */
export const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'office',
  beforeLoad: async ({ context, location }): Promise<{ me: Me }> => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    if (session.setUpNeeded) throw redirect({ to: '/set-up', replace: true })
    if (!session.account) {
      const search = location.href === '/' ? {} : { return: location.href }
      throw redirect({ to: '/sign-in', search, replace: true })
    }
    return { me: session.account }
  },
  component: OfficeLayout,
  errorComponent: FramedError,
  notFoundComponent: FramedNotFound,
})

export type RootRoute = typeof rootRoute
export type OfficeRoute = typeof officeRoute
