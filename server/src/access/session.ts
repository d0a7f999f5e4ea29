import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Transaction } from 'kysely'
import type { IdentityTables } from '../identity-tables.ts'
import type { HttpServer } from '../platform/http.ts'
import type { Services } from '../services.ts'
import { findSession, insertSession } from './store.ts'

const cookieName = 'koe_session'
const lifetimeHours = 12

/** Where people answer: these routes must never learn that a request comes with an account. */
const anonymous = /^\/api\/(ballots|urn)(\/|$)/

/** Sets `request.signedIn` from the cookie, on every API route except the anonymous ones. */
export function recogniseSessions(app: HttpServer, services: Services): void {
  app.decorateRequest('signedIn', null)
  app.addHook('onRequest', async (request, reply) => {
    const route = request.routeOptions.url
    if (!route?.startsWith('/api/') || anonymous.test(route)) return
    reply.header('cache-control', 'no-store')
    const tokenHash = sessionTokenHash(request)
    if (!tokenHash || isForeignOrder(request)) return
    const found = await findSession(services.databases.identity, tokenHash, services.now())
    request.signedIn = found ?? null
  })
}

/**
 * Another page of the same city's domain may send a form with our cookie. Browsers say so, and
 * whoever did not come from our own pages changes nothing.
 */
const isForeignOrder = ({ method, headers }: FastifyRequest): boolean =>
  !['GET', 'HEAD'].includes(method) &&
  ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']))

/** What the database keeps of the cookie: its hash opens nothing. */
export function sessionTokenHash(request: FastifyRequest): Buffer | undefined {
  const token = request.cookies[cookieName]
  return token ? createHash('sha256').update(token).digest() : undefined
}

/** Opens a session for the account and answers its token, for the cookie. */
export async function openSession(
  tx: Transaction<IdentityTables>,
  accountId: string,
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const tokenHash = createHash('sha256').update(token).digest()
  const expiresAt = new Date(now.getTime() + lifetimeHours * 3_600_000)
  await insertSession(tx, { tokenHash, accountId, expiresAt })
  return token
}

const cookieOptions = ({ config }: Services) =>
  ({
    httpOnly: true,
    sameSite: 'strict',
    path: '/api',
    secure: config.publicUrl.startsWith('https:'),
  }) as const

/** Without an age: the cookie ends with the browser, as it must on a shared PC. */
export const sendSessionCookie = (reply: FastifyReply, services: Services, token: string) =>
  reply.setCookie(cookieName, token, cookieOptions(services))

export const clearSessionCookie = (reply: FastifyReply, services: Services) =>
  reply.clearCookie(cookieName, cookieOptions(services))

export const sessionCookie = (token: string): string => `${cookieName}=${token}`
