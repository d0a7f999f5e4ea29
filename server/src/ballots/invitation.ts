import type { Invitation } from '@koe/shared/contracts/ballots.ts'
import { problem } from '../platform/problems.ts'
import type { Services } from '../services.ts'
import { spentWaveOfCode, type Voter, voterOfCode, waveForVoters } from '../surveys/lookup.ts'
import { ballotTime } from '../surveys/wave-lifecycle.ts'
import { ballotsProblems } from './errors.ts'
import { personTag } from './issue-record.ts'
import { hasIssueRecord } from './store.ts'
import { issueKeyName } from './wave-secrets.ts'

type Wave = NonNullable<Awaited<ReturnType<typeof waveForVoters>>>

/** What the answering page needs to know about a personal code, and nothing about the person. */
export async function invitationFor(services: Services, code: string): Promise<Invitation> {
  const db = services.databases.identity
  const voter = await voterOfCode(db, code)
  const waveId = voter?.waveId ?? (await spentWaveOfCode(db, code))
  const wave = waveId === undefined ? undefined : await waveForVoters(db, waveId)
  if (waveId === undefined || !wave) throw problem(ballotsProblems, 'link-unknown')
  const state = voter ? await stateFor(services, voter, wave) : 'closed'
  const usable = state === 'open' || state === 'used'
  return {
    state,
    waveId,
    title: wave.title,
    opensAt: wave.opensAt.toISOString(),
    closesAt: wave.closesAt.toISOString(),
    minGroup: wave.disclosure.minGroup,
    minDistribution: wave.disclosure.minDistribution,
    ballot: voter && usable ? ballotOf(wave, voter) : null,
  }
}

async function stateFor(
  { databases, secrets, now }: Services,
  { waveId, personId }: Voter,
  wave: Wave,
): Promise<Invitation['state']> {
  const time = ballotTime(wave, now())
  if (time !== 'open') return time
  const issueKey = await secrets.read(issueKeyName(waveId))
  if (!issueKey) return 'closed'
  const used = await hasIssueRecord(databases.identity, waveId, personTag(issueKey, personId))
  return used ? 'used' : 'open'
}

/** Also for a used link: the device that holds the credentials can cast again until the close. */
function ballotOf({ questionnaire, manifest, fingerprint }: Wave, { unit, rank }: Voter) {
  if (manifest === null || fingerprint === null) return null
  return { questionnaire, manifest, fingerprint, unit, rank }
}
