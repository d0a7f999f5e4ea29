import type { SignedIn } from './guard.ts'

/**
 * The units at the top of what an account may see: everything for HR and administrators, a section
 * head's own units otherwise. Their subtrees go with them (`unitSubtree` of the roster).
 */
export const unitsInScope = (account: SignedIn): 'all' | readonly string[] =>
  account.role === 'head' ? account.units : 'all'
