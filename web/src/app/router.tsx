import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { accessRoutes, visitorRoutes } from '../access/routes.tsx'
import { homeRoutes } from '../home/routes.tsx'
import { resultsRoutes } from '../results/routes.tsx'
import { rosterRoutes } from '../roster/routes.tsx'
import { surveysRoutes } from '../surveys/routes.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { ErrorPage } from './error-page.tsx'
import { officeRoute, rootRoute } from './office-route.tsx'

const routeTree = rootRoute.addChildren([
  ...visitorRoutes(rootRoute),
  officeRoute.addChildren([
    ...homeRoutes(officeRoute),
    ...accessRoutes(officeRoute),
    ...rosterRoutes(officeRoute),
    ...surveysRoutes(officeRoute),
    ...resultsRoutes(officeRoute),
  ]),
])

/** Search parameters are plain text: a unit code such as 0101 must not become a number. */
const parseSearch = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text))

const stringifySearch = (search: Record<string, unknown>): string => {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search))
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value))
  const text = params.toString()
  return text ? `?${text}` : ''
}

export const createOfficeRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    // In "fuzzy" mode an unknown address below a known one would get a frame within the frame.
    notFoundMode: 'root',
    defaultPendingMs: 200,
    defaultPendingComponent: () => <PageSkeleton />,
    defaultErrorComponent: ErrorPage,
  })

export type OfficeRouter = ReturnType<typeof createOfficeRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: OfficeRouter
  }
}
