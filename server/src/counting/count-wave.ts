import { isoDate } from '@koe/shared/calendar/japan-time.ts'
import type { Kysely } from 'kysely'
import { problem } from '../platform/problems.ts'
import type { Secrets } from '../platform/secrets.ts'
import { isReleased } from '../results/publish.ts'
import { waveForCount } from '../surveys/lookup.ts'
import { readBoxKey } from './box-key.ts'
import { countAndPublish } from './count-and-publish.ts'
import { countingProblems } from './errors.ts'
import { openBallots } from './open-ballots.ts'
import type { CounterTables } from './tables.ts'

export interface Count {
  readonly db: Kysely<CounterTables>
  readonly secrets: Secrets
  readonly now: Date
}

/**
 * Opens and counts the closed box of a wave and publishes its results, once: a second run finds
 * them and does nothing. `issued` is how many people were given a ballot. Throws `box-key-missing`.
 */
export async function countWave(
  { db, secrets, now }: Count,
  waveId: string,
  issued: number,
): Promise<void> {
  if (await isReleased(db, waveId)) return
  const wave = await waveForCount(db, waveId)
  if (!wave?.manifest) throw new Error('There is no launched wave to count')
  const { manifest, questionnaire, bands, disclosure: settings, units, ranks } = wave
  const boxKey = await readBoxKey(secrets, waveId, manifest.boxKey)
  if (boxKey === undefined) throw problem(countingProblems, 'box-key-missing')
  const opened = await openBallots(db, { waveId, manifest, questionnaire, boxKey })
  const { ballots, invalid, receipts } = opened
  const totals = { issued, ballots: receipts.length, invalid }
  await countAndPublish(db, {
    wave: { ...wave, closedOn: lastDay(wave.closesAt, now) },
    units,
    ranks,
    questionnaire,
    bands,
    settings,
    ballots,
    totals,
    receipts,
  })
}

/** The last day on which a ballot could be cast, in Japan: a close at midnight ends the day before. */
const lastDay = (closesAt: Date, now: Date): string =>
  isoDate(new Date(Math.min(closesAt.getTime(), now.getTime()) - 1))
