import { createRoute } from '@tanstack/react-router'
import { personnelOffice, requireRole } from '../access/require-role.ts'
import type { OfficeRoute } from '../app/office-route.tsx'
import { lazyPage } from '../platform/lazy-page.ts'
import {
  readDepartmentsSearch,
  readOverviewSearch,
  readRanksSearch,
  readUnitSearch,
} from './search.ts'

// How this is wired: app/router.tsx puts these routes under the office frame (sign-in, header, menu).
// Only this file and search.ts are loaded at once; each page is a chunk of its own, loaded on first
// visit. A page reads its parameters typed: getRouteApi('/office/results/$waveId').useParams().
export const resultsRoutes = (office: OfficeRoute) =>
  [
    createRoute({
      getParentRoute: () => office,
      path: '/results',
      beforeLoad: personnelOffice,
      component: lazyPage(() => import('./releases-page.tsx'), 'ReleasesPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/results/$waveId',
      validateSearch: readOverviewSearch,
      beforeLoad: personnelOffice,
      component: lazyPage(() => import('./overview-page.tsx'), 'OverviewPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/results/$waveId/ranks',
      validateSearch: readRanksSearch,
      beforeLoad: personnelOffice,
      component: lazyPage(() => import('./ranks-page.tsx'), 'RanksPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/results/$waveId/departments',
      validateSearch: readDepartmentsSearch,
      beforeLoad: personnelOffice,
      component: lazyPage(() => import('./departments-page.tsx'), 'DepartmentsPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/unit',
      validateSearch: readUnitSearch,
      beforeLoad: requireRole('head'),
      component: lazyPage(() => import('./unit-page.tsx'), 'UnitPage'),
    }),
  ] as const
