import { createRoute } from '@tanstack/react-router'
import { personnelOffice } from '../access/require-role.ts'
import type { OfficeRoute } from '../app/office-route.tsx'
import { lazyPage } from '../platform/lazy-page.ts'
import { readMonitorSearch } from './monitor-search.ts'
import { readSlipsSearch } from './slips-search.ts'

export const surveysRoutes = (office: OfficeRoute) =>
  [
    createRoute({
      getParentRoute: () => office,
      path: '/surveys',
      beforeLoad: personnelOffice,
      component: lazyPage(() => import('./surveys-page.tsx'), 'SurveysPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/surveys/new',
      beforeLoad: personnelOffice,
      component: lazyPage(() => import('./new-survey-page.tsx'), 'NewSurveyPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/surveys/questionnaires/$key/$version',
      beforeLoad: personnelOffice,
      component: lazyPage(() => import('./questionnaire-page.tsx'), 'QuestionnairePage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/surveys/$waveId',
      validateSearch: readMonitorSearch,
      beforeLoad: personnelOffice,
      component: lazyPage(() => import('./survey-page.tsx'), 'SurveyPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/surveys/$waveId/edit',
      beforeLoad: personnelOffice,
      component: lazyPage(() => import('./edit-survey-page.tsx'), 'EditSurveyPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/surveys/$waveId/slips',
      validateSearch: readSlipsSearch,
      beforeLoad: personnelOffice,
      component: lazyPage(() => import('./slips-page.tsx'), 'SlipsPage'),
    }),
  ] as const
