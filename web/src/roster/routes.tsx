import { createRoute, notFound } from '@tanstack/react-router'
import { personnelOffice } from '../access/require-role.ts'
import type { OfficeRoute } from '../app/office-route.tsx'
import { lazyPage } from '../platform/lazy-page.ts'
import type { ImportKind } from '../platform/paths.ts'
import { readRosterSearch } from './search.ts'

const readKind = (kind: string): ImportKind => {
  if (kind === 'units' || kind === 'people') return kind
  throw notFound()
}

export const rosterRoutes = (office: OfficeRoute) =>
  [
    createRoute({
      getParentRoute: () => office,
      path: '/roster',
      validateSearch: readRosterSearch,
      beforeLoad: personnelOffice,
      component: lazyPage(() => import('./roster-page.tsx'), 'RosterPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/roster/import/$kind',
      params: { parse: ({ kind }) => ({ kind: readKind(kind) }), stringify: (params) => params },
      beforeLoad: personnelOffice,
      component: lazyPage(() => import('./import-page.tsx'), 'ImportPage'),
    }),
  ] as const
