import type { ImportCheck, ImportResult, RosterChange } from '@koe/shared/contracts/roster.ts'
import type { Kysely } from 'kysely'
import { appendAudit } from '../../access/audit.ts'
import type { SignedIn } from '../../access/guard.ts'
import type { IdentityTables } from '../../identity-tables.ts'
import { type Language, problem } from '../../platform/problems.ts'
import type { Services } from '../../services.ts'
import { rosterProblems } from '../errors.ts'
import { lockRoster } from '../store.ts'
import { rowFault } from './faults.ts'
import { planPeople } from './people-plan.ts'
import type { ImportPlan } from './plan.ts'
import type { Sheet } from './sheet.ts'
import { planUnits } from './units-plan.ts'

/** Faults that a JSON answer lists; the CSV of faults always holds all of them. */
export const faultsListed = 10_000
const examplesShown = 50

const planFor = (
  db: Kysely<IdentityTables>,
  sheet: Sheet,
  language: Language,
): Promise<ImportPlan> =>
  sheet.kind === 'people' ? planPeople(db, sheet, language) : planUnits(db, sheet)

/** What the file would do, read at one moment; nothing is changed. */
export const planImport = (
  { databases }: Services,
  sheet: Sheet,
  language: Language,
): Promise<ImportPlan> =>
  databases.identity
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => planFor(tx, sheet, language))

export function importCheck(sheet: Sheet, plan: ImportPlan, language: Language): ImportCheck {
  return {
    kind: sheet.kind,
    encoding: sheet.encoding,
    digest: plan.digest,
    rows: sheet.rowCount,
    columns: sheet.columns.map(({ header, spec }) => ({ header, meaning: spec?.meaning ?? null })),
    faults: plan.faults.slice(0, faultsListed).map((fault) => rowFault(fault, language)),
    faultCount: plan.faults.length,
    joined: difference(plan.joined),
    left: difference(plan.left),
    moved: difference(plan.moved),
    changed: difference(plan.changed),
    unchanged: plan.unchanged,
  }
}

const difference = (changes: readonly RosterChange[]) => ({
  count: changes.length,
  examples: changes.slice(0, examplesShown),
})

/** Does what was checked, wholly or not at all. */
export async function confirmImport(
  { databases, now }: Services,
  by: SignedIn,
  sheet: Sheet,
  digest: string,
): Promise<ImportResult> {
  return databases.identity.transaction().execute(async (tx) => {
    await lockRoster(tx)
    const plan = await planFor(tx, sheet, 'ja')
    if (plan.faults.length > 0)
      throw problem(rosterProblems, 'file-has-faults', {
        faults: plan.faults.slice(0, faultsListed).map(({ line, message }) => ({ line, message })),
      })
    if (plan.digest !== digest) throw problem(rosterProblems, 'roster-changed')
    await plan.apply(tx)
    const result = countsOf(plan)
    const { joined, left, moved, changed } = result
    await appendAudit(tx, {
      at: now(),
      accountId: by.id,
      action: `roster-${sheet.kind}-imported`,
      subject: `joined ${joined}, left ${left}, moved ${moved}, changed ${changed}`,
    })
    return result
  })
}

const countsOf = ({ joined, left, moved, changed, unchanged }: ImportPlan): ImportResult => ({
  joined: joined.length,
  left: left.length,
  moved: moved.length,
  changed: changed.length,
  unchanged,
})
