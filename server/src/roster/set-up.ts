import { type RankLadder, rankLadders } from '@koe/shared/catalogue/rank-ladders.ts'
import type { SetUp } from '@koe/shared/contracts/access.ts'
import { appendAudit } from '../access/audit.ts'
import { accessProblems } from '../access/errors.ts'
import type { SignedIn } from '../access/guard.ts'
import { requirePlainText } from '../access/plain-text.ts'
import { openSession } from '../access/session.ts'
import { anyAccount, createAccount, lockAccounts } from '../access/store.ts'
import { problem } from '../platform/problems.ts'
import type { Services } from '../services.ts'
import { rosterProblems } from './errors.ts'
import { anyPerson, insertRootUnit, lockRoster, replaceRanks } from './store.ts'

/** The first administrator, the rank ladder and the organisation at the top of the tree; once. */
export async function setUp(
  { databases, now }: Services,
  { organisation, ladder, name, signInName, password }: SetUp,
): Promise<{ accountId: string; token: string }> {
  requirePlainText({ organisation, name, signInName })
  return databases.identity.transaction().execute(async (tx) => {
    await lockAccounts(tx)
    if (await anyAccount(tx)) throw problem(accessProblems, 'already-set-up')
    await lockRoster(tx)
    await replaceRanks(tx, ladderCalled(ladder))
    await insertRootUnit(tx, organisation.trim())
    const account = { name, signInName, password, role: 'admin', units: [] } as const
    const accountId = await createAccount(tx, { ...account, units: [] })
    await appendAudit(tx, { at: now(), accountId, action: 'set-up', subject: ladder })
    return { accountId, token: await openSession(tx, accountId, now()) }
  })
}

/** Exchanges the rank ladder, as long as nobody, not even of those who left, has a rank. */
export async function chooseLadder(
  { databases, now }: Services,
  by: SignedIn,
  ladder: SetUp['ladder'],
): Promise<void> {
  await databases.identity.transaction().execute(async (tx) => {
    await lockRoster(tx)
    if (await anyPerson(tx)) throw problem(rosterProblems, 'ladder-in-use')
    await replaceRanks(tx, ladderCalled(ladder))
    await appendAudit(tx, {
      at: now(),
      accountId: by.id,
      action: 'ladder-chosen',
      subject: ladder,
    })
  })
}

function ladderCalled(key: string): RankLadder {
  const ladder = rankLadders.find((candidate) => candidate.key === key)
  if (!ladder) throw new Error(`The catalogue has no ladder "${key}"`)
  return ladder
}
