import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { OfficeRoute } from '../app/office-route.tsx'

export const homeRoutes = (office: OfficeRoute) =>
  [
    createRoute({
      getParentRoute: () => office,
      path: '/',
      beforeLoad: ({ context }) => {
        if (context.me.role === 'head') throw redirect({ to: '/unit', replace: true })
      },
      component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
    }),
  ] as const
