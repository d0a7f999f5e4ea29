import type { Me, Role } from '@koe/shared/contracts/access.ts'
import { notFound } from '@tanstack/react-router'

/** For a route's `beforeLoad`: what is not yours reads like what does not exist. */
export const requireRole =
  (...roles: readonly Role[]) =>
  ({ context }: { readonly context: { readonly me: Me } }): void => {
    if (!roles.includes(context.me.role)) throw notFound()
  }

export const personnelOffice = requireRole('hr', 'admin')
export const administrators = requireRole('admin')
