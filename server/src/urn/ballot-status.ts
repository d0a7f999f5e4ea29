import type { Kysely } from 'kysely'
import { problem } from '../platform/problems.ts'
import { urnProblems } from './errors.ts'
import { hasBallot } from './store.ts'
import type { UrnTables } from './tables.ts'

/**
 * Whether the urn holds a ballot. After the close the question has no answer here: the counted
 * ballots are destroyed, and "missing" would frighten people whose ballot counted.
 */
export async function ballotStatus(
  db: Kysely<UrnTables>,
  waveId: string,
  hash: string,
): Promise<boolean> {
  const box = await db
    .selectFrom('urn.box')
    .select('closed')
    .where('wave_id', '=', waveId)
    .executeTakeFirst()
  if (!box) throw problem(urnProblems, 'wave-unknown')
  if (box.closed)
    throw problem(urnProblems, 'wave-closed', {
      detail: {
        ja: '数えられた回答は、公表された受付番号の一覧で確かめられます',
        en: 'Counted ballots stand in the published list of receipts',
      },
    })
  return hasBallot(db, waveId, Buffer.from(hash, 'hex'))
}
