import type { Role } from '@koe/shared/contracts/access.ts'
import type { FastifyRequest } from 'fastify'
import { problem } from '../platform/problems.ts'
import { accessProblems } from './errors.ts'

/** The person at the screen. `units` are a section head's own; their subtrees go with them. */
export interface SignedIn {
  readonly id: string
  readonly role: Role
  readonly units: readonly string[]
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for every request by the session's hook; null for a visitor. */
    signedIn: SignedIn | null
  }
}

/** The signed-in account if its role is one of these; otherwise the request ends as a problem. */
export function allow(request: FastifyRequest, ...roles: readonly Role[]): SignedIn {
  const account = request.signedIn
  if (!account) throw problem(accessProblems, 'sign-in-needed')
  if (!roles.includes(account.role)) throw problem(accessProblems, 'not-allowed')
  return account
}
