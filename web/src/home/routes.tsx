import { createRoute, redirect } from '@tanstack/react-router'
import type { OfficeRoute } from '../app/office-route.tsx'
import { lazyPage } from '../platform/lazy-page.ts'

export const homeRoutes = (office: OfficeRoute) =>
  [
    createRoute({
      getParentRoute: () => office,
      path: '/',
      beforeLoad: ({ context }) => {
        if (context.me.role === 'head') throw redirect({ to: '/unit', replace: true })
      },
      component: lazyPage(() => import('./home-page.tsx'), 'HomePage'),
    }),
  ] as const
