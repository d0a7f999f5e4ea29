import type { BallotList } from '@koe/shared/contracts/results.ts'
import type { ReportDb } from './store.ts'

/** The public list of a counted wave; undefined before the count and for an unknown wave. */
export async function ballotListOf(db: ReportDb, waveId: string): Promise<BallotList | undefined> {
  const release = await db
    .selectFrom('published.release')
    .select(['title_ja', 'title_en', 'closed_on', 'fingerprint', 'issued', 'ballots', 'invalid'])
    .where('wave_id', '=', waveId)
    .executeTakeFirst()
  if (!release) return undefined
  const rows = await db
    .selectFrom('published.receipt')
    .select('ballot_hash')
    .where('wave_id', '=', waveId)
    .orderBy('ballot_hash')
    .execute()
  const { title_ja, title_en, closed_on, ...counts } = release
  return {
    waveId,
    title: { ja: title_ja, en: title_en },
    closedOn: closed_on,
    ...counts,
    hashes: rows.map(({ ballot_hash }) => ballot_hash.toString('hex')),
  }
}
