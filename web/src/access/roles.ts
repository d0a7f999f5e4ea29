import type { Role } from '@koe/shared/contracts/access.ts'

export const roles: readonly Role[] = ['hr', 'head', 'admin']

/** As the server has it: shorter passwords are refused there. */
export const shortestPassword = 10
