import { randomUUID } from 'node:crypto'
import type { Role } from '@koe/shared/contracts/access.ts'
import { openSession, sessionCookie } from '../src/access/session.ts'
import { createAccount } from '../src/access/store.ts'
import type { TestApp } from './app.ts'

/** Headers of a browser in which a new account of this role is signed in. The units must exist. */
export async function signInAs(
  { services }: Pick<TestApp, 'services'>,
  role: Role,
  units: readonly string[] = [],
): Promise<{ cookie: string }> {
  const db = services.databases.identity
  const id = await createAccount(db, {
    name: `Test ${role}`,
    signInName: `${role}-${randomUUID()}`,
    role,
    password: randomUUID(),
    units: [...units],
  })
  const token = await db.transaction().execute((tx) => openSession(tx, id, services.now()))
  return { cookie: sessionCookie(token) }
}
