import { createHash } from 'node:crypto'
import type { RosterChange } from '@koe/shared/contracts/roster.ts'
import type { Transaction } from 'kysely'
import type { IdentityTables } from '../../identity-tables.ts'
import type { ImportFault } from './faults.ts'
import type { Sheet } from './sheet.ts'

/** What a file would do to the roster as it is now. With faults it does nothing. */
export interface ImportPlan {
  readonly faults: readonly ImportFault[]
  readonly joined: readonly RosterChange[]
  readonly left: readonly RosterChange[]
  readonly moved: readonly RosterChange[]
  readonly changed: readonly RosterChange[]
  readonly unchanged: number
  /** Stands for the file and everything of the roster that it was compared with. */
  readonly digest: string
  apply(tx: Transaction<IdentityTables>): Promise<void>
}

/** A plan that cannot be carried out: half a comparison would only mislead. */
export const faultyPlan = (faults: readonly ImportFault[], digest: string): ImportPlan => ({
  faults: faults.toSorted((a, b) => a.line - b.line),
  joined: [],
  left: [],
  moved: [],
  changed: [],
  unchanged: 0,
  digest,
  apply: async () => {
    throw new Error('A plan with faults was applied')
  },
})

/** SHA-256 over the file, how it was read, and the state that it was compared with. */
export function planDigest(sheet: Sheet, state: Iterable<unknown>): string {
  const hash = createHash('sha256')
  hash.update(sheet.fileHash).update(`${sheet.kind} ${sheet.encoding}\n`)
  for (const row of state) hash.update(`${JSON.stringify(row)}\n`)
  return hash.digest('hex')
}
