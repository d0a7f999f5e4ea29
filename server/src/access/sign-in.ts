import type { PasswordChange, SignIn } from '@koe/shared/contracts/access.ts'
import { problem } from '../platform/problems.ts'
import type { Services } from '../services.ts'
import { appendAudit } from './audit.ts'
import { accessProblems } from './errors.ts'
import { hashPassword, passwordMatches } from './password.ts'
import { openSession } from './session.ts'
import { countAttempt, forgetAttempts } from './sign-in-limit.ts'
import {
  accountById,
  accountBySignInName,
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  updateAccount,
} from './store.ts'

/** A new session for whoever knows the password. An older one of the same browser ends. */
export async function signIn(
  { databases, now }: Services,
  { signInName, password }: SignIn,
  previous: Buffer | undefined,
): Promise<{ accountId: string; token: string }> {
  const db = databases.identity
  await countAttempt(db, signInName, now())
  const account = await accountBySignInName(db, signInName)
  const matches = await passwordMatches(account?.password_hash, password)
  if (!account || !matches || account.disabled) throw problem(accessProblems, 'wrong-sign-in')
  const token = await db.transaction().execute(async (tx) => {
    const entry = { at: now(), accountId: account.id, action: 'signed-in', subject: account.id }
    await appendAudit(tx, entry)
    await forgetAttempts(tx, signInName, now())
    await deleteExpiredSessions(tx, now())
    if (previous) await deleteSession(tx, previous)
    return openSession(tx, account.id, now())
  })
  return { accountId: account.id, token }
}

/** Changes one's own password; everywhere else the account is signed out. */
export async function changeOwnPassword(
  { databases, now }: Services,
  accountId: string,
  { current, next }: PasswordChange,
  session: Buffer | undefined,
): Promise<void> {
  const db = databases.identity
  const account = await accountById(db, accountId)
  if (!account) throw problem(accessProblems, 'sign-in-needed')
  await countAttempt(db, account.sign_in_name, now())
  if (!(await passwordMatches(account.password_hash, current)))
    throw problem(accessProblems, 'wrong-password', {
      faults: [{ field: 'current', message: accessProblems['wrong-password'].title }],
    })
  const password_hash = await hashPassword(next)
  await db.transaction().execute(async (tx) => {
    const entry = { at: now(), accountId, action: 'password-changed', subject: accountId }
    await appendAudit(tx, entry)
    await forgetAttempts(tx, account.sign_in_name, now())
    await updateAccount(tx, accountId, { password_hash })
    await deleteSessionsOf(tx, accountId, session)
  })
}
