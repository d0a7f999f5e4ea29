import type { AccountChange, NewAccount, Role } from '@koe/shared/contracts/access.ts'
import type { Transaction } from 'kysely'
import type { IdentityTables } from '../identity-tables.ts'
import { platformProblems, problem } from '../platform/problems.ts'
import type { Services } from '../services.ts'
import { appendAudit } from './audit.ts'
import { accessProblems } from './errors.ts'
import type { SignedIn } from './guard.ts'
import { hashPassword } from './password.ts'
import { requirePlainText } from './plain-text.ts'
import {
  accountById,
  createAccount,
  deleteSessionsOf,
  enabledAdmins,
  lockAccounts,
  replaceUnits,
  updateAccount,
} from './store.ts'
import { missingUnits } from './view.ts'

type Tx = Transaction<IdentityTables>

/** Makes an account on an administrator's behalf and answers its id. */
export async function addAccount(
  { databases, now }: Services,
  by: SignedIn,
  account: NewAccount,
): Promise<string> {
  requirePlainText({ name: account.name, signInName: account.signInName })
  return databases.identity.transaction().execute(async (tx) => {
    await lockAccounts(tx)
    await requireUnits(tx, account.role, account.units)
    const id = await createAccount(tx, account)
    await appendAudit(tx, {
      at: now(),
      accountId: by.id,
      action: 'account-created',
      subject: `${id} ${account.role}`,
    })
    return id
  })
}

/** Changes an account; a new password or disabling it ends its sessions. */
export async function changeAccount(
  { databases, now }: Services,
  by: SignedIn,
  id: string,
  change: AccountChange,
): Promise<void> {
  requirePlainText({ name: change.name })
  const { password, units, ...columns } = change
  const secret = password === undefined ? {} : { password_hash: await hashPassword(password) }
  await databases.identity.transaction().execute(async (tx) => {
    await lockAccounts(tx)
    const before = await accountById(tx, id)
    if (!before) throw problem(platformProblems, 'not-found')
    const role = change.role ?? before.role
    await updateAccount(tx, id, { ...columns, ...secret })
    if (units) await requireUnits(tx, role, units)
    if (units || role !== 'head') await replaceUnits(tx, id, units ?? [])
    if ((await enabledAdmins(tx)) === 0) throw problem(accessProblems, 'last-admin')
    if (password !== undefined || change.disabled) await deleteSessionsOf(tx, id)
    const subject = `${id} ${Object.keys(change).sort().join(',')}`
    await appendAudit(tx, { at: now(), accountId: by.id, action: 'account-changed', subject })
  })
}

/** Only section heads have units of their own, and a unit must exist. */
async function requireUnits(tx: Tx, role: Role, units: readonly string[]): Promise<void> {
  if (role !== 'head' && units.length > 0)
    throw problem(platformProblems, 'invalid-input', {
      faults: [{ field: 'units', message: onlyForHeads }],
    })
  const missing = await missingUnits(tx, units)
  if (missing.length === 0) return
  throw problem(platformProblems, 'invalid-input', {
    faults: missing.map((index) => ({ field: `units.${index}`, message: noSuchUnit })),
  })
}

const onlyForHeads = {
  ja: '所属を指定できるのは所属長だけです',
  en: 'only a section head has units',
}
const noSuchUnit = { ja: '登録されていない所属です', en: 'is not a unit of the roster' }
