import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { personnelOffice } from '../access/require-role.ts'
import type { OfficeRoute } from '../app/office-route.tsx'
import { readMonitorSearch } from './monitor-search.ts'
import { readSlipsSearch } from './slips-search.ts'

export const surveysRoutes = (office: OfficeRoute) =>
  [
    createRoute({
      getParentRoute: () => office,
      path: '/surveys',
      beforeLoad: personnelOffice,
      component: lazyRouteComponent(() => import('./surveys-page.tsx'), 'SurveysPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/surveys/new',
      beforeLoad: personnelOffice,
      component: lazyRouteComponent(() => import('./new-survey-page.tsx'), 'NewSurveyPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/surveys/questionnaires/$key/$version',
      beforeLoad: personnelOffice,
      component: lazyRouteComponent(() => import('./questionnaire-page.tsx'), 'QuestionnairePage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/surveys/$waveId',
      validateSearch: readMonitorSearch,
      beforeLoad: personnelOffice,
      component: lazyRouteComponent(() => import('./survey-page.tsx'), 'SurveyPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/surveys/$waveId/edit',
      beforeLoad: personnelOffice,
      component: lazyRouteComponent(() => import('./edit-survey-page.tsx'), 'EditSurveyPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: '/surveys/$waveId/slips',
      validateSearch: readSlipsSearch,
      beforeLoad: personnelOffice,
      component: lazyRouteComponent(() => import('./slips-page.tsx'), 'SlipsPage'),
    }),
  ] as const
