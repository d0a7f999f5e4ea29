import type { Kysely } from 'kysely'
import { lockBox } from './box.ts'
import { type SealedBallot, writeBallots } from './store.ts'
import type { UrnTables } from './tables.ts'

/** What became of a ballot. `stored` is said only after the commit. */
export type CastOutcome = 'stored' | 'wave-unknown' | 'wave-not-open' | 'wave-closed'

/** `at` decides about opening and closing; it is never stored. */
interface Arrival {
  readonly ballot: SealedBallot
  readonly at: Date
  readonly resolve: (outcome: CastOutcome) => void
  readonly reject: (error: unknown) => void
}

export type SpoolWriter = (waveId: string, ballot: SealedBallot, at: Date) => Promise<CastOutcome>

/** No transaction grows past this, however many ballots arrive at once. */
const LARGEST_GROUP = 200

/**
 * Group commit: while one transaction runs, the ballots that arrive wait together for the next, so
 * that a busy morning costs few transactions and each of them hides its ballots among more.
 */
export function createSpoolWriter(db: Kysely<UrnTables>): SpoolWriter {
  const waiting = new Map<string, Arrival[]>()

  async function drain(waveId: string, queue: Arrival[]): Promise<void> {
    while (queue.length > 0) await writeGroup(db, waveId, queue.splice(0, LARGEST_GROUP))
    waiting.delete(waveId)
  }

  return (waveId, ballot, at) =>
    new Promise((resolve, reject) => {
      const arrival = { ballot, at, resolve, reject }
      const queue = waiting.get(waveId)
      if (queue) {
        queue.push(arrival)
        return
      }
      const fresh = [arrival]
      waiting.set(waveId, fresh)
      void drain(waveId, fresh)
    })
}

/** Answers each ballot of the group; a failed transaction is every waiting sender's error. */
async function writeGroup(
  db: Kysely<UrnTables>,
  waveId: string,
  group: readonly Arrival[],
): Promise<void> {
  try {
    const outcomes = await db.transaction().execute(async (trx) => {
      const box = await lockBox(trx, waveId)
      const judged = group.map((arrival) => ({ arrival, outcome: judge(box, arrival.at) }))
      const accepted = judged.filter(({ outcome }) => outcome === 'stored')
      const ballots = newestOfEach(accepted.map(({ arrival }) => arrival.ballot))
      if (ballots.length > 0) await writeBallots(trx, waveId, ballots)
      return judged
    })
    for (const { arrival, outcome } of outcomes) arrival.resolve(outcome)
  } catch (error) {
    for (const arrival of group) arrival.reject(error)
  }
}

function judge(box: Awaited<ReturnType<typeof lockBox>>, at: Date): CastOutcome {
  if (!box) return 'wave-unknown'
  if (box.closed || at >= box.closes_at) return 'wave-closed'
  return at < box.opens_at ? 'wave-not-open' : 'stored'
}

/** The last write wins, also inside one group. */
const newestOfEach = (ballots: readonly SealedBallot[]): readonly SealedBallot[] => [
  ...new Map(ballots.map((ballot) => [ballot.hash.toString('hex'), ballot])).values(),
]
