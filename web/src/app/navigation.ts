import type { Role } from '@koe/shared/contracts/access.ts'
import { paths } from '../platform/paths.ts'

export type NavigationKey = 'home' | 'surveys' | 'results' | 'roster' | 'accounts' | 'unit'
export type NavigationPlace = { readonly key: NavigationKey; readonly href: string }

const personnel: readonly NavigationPlace[] = [
  { key: 'home', href: paths.home() },
  { key: 'surveys', href: paths.surveys() },
  { key: 'results', href: paths.results() },
  { key: 'roster', href: paths.roster() },
]

/** A section head has one place and needs no more. */
export const navigationFor = (role: Role): readonly NavigationPlace[] => {
  if (role === 'head') return [{ key: 'unit', href: paths.unit() }]
  return role === 'admin' ? [...personnel, { key: 'accounts', href: paths.accounts() }] : personnel
}

/** The area a page belongs to, whatever stands behind its first step. */
export const isWithin = (pathname: string, href: string): boolean =>
  href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`)
