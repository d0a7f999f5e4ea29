import { setImmediate as breathe } from 'node:timers/promises'
import type { Services } from '../services.ts'
import { frozenRanks, frozenUnits, votersOf } from '../surveys/lookup.ts'
import { allGroup } from '../surveys/participation-groups.ts'
import { personTag } from './issue-record.ts'
import { groupCounts, SMALLEST_STEP, type VoterCount } from './participation-counts.ts'
import { issuedTags, lastSnapshots, replaceSnapshot } from './store.ts'
import { issueKeyName } from './wave-secrets.ts'

const SHORTEST_INTERVAL_MS = 15 * 60_000

/**
 * Refreshes the coarse participation counts of an open wave, at most every 15 minutes and only when
 * at least five more ballots have been issued. Answers whether it wrote a new snapshot.
 */
export async function refreshParticipation(
  { databases, secrets, now }: Pick<Services, 'databases' | 'secrets' | 'now'>,
  waveId: string,
): Promise<boolean> {
  const db = databases.identity
  const shown = await lastSnapshots(db, waveId)
  const last = shown.find(({ group }) => group === allGroup)
  if (last && now().getTime() - last.takenAt.getTime() < SHORTEST_INTERVAL_MS) return false
  const issueKey = await secrets.read(issueKeyName(waveId))
  if (!issueKey) return false
  const counts = groupCounts(
    await frozenUnits(db, waveId),
    await frozenRanks(db, waveId),
    await countVoters(await votersOf(db, waveId), await issuedTags(db, waveId), issueKey),
    new Map(shown.map(({ group, issued }) => [group, issued])),
  )
  const all = counts.find(({ group }) => group === allGroup)
  if (!all || Math.abs(all.issued - (last?.issued ?? 0)) < SMALLEST_STEP) return false
  await db.transaction().execute((tx) => replaceSnapshot(tx, waveId, now(), counts))
  return true
}

/** How many of each unit and rank have asked for a ballot. Who they are is forgotten line by line. */
async function countVoters(
  voters: Awaited<ReturnType<typeof votersOf>>,
  tags: ReadonlySet<string>,
  issueKey: Buffer,
): Promise<readonly VoterCount[]> {
  const counts = new Map<string, VoterCount>()
  for (const [index, { personId, unit, rank }] of voters.entries()) {
    const issued = tags.has(personTag(issueKey, personId).toString('base64url')) ? 1 : 0
    const key = JSON.stringify([unit, rank])
    const before = counts.get(key)?.issued ?? 0
    counts.set(key, { unit, rank, issued: before + issued })
    // Thousands of HMACs in a row would keep everybody else waiting.
    if (index % 2_000 === 1_999) await breathe()
  }
  return [...counts.values()]
}
