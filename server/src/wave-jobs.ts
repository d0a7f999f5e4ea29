import type { JobHelpers, TaskList } from 'graphile-worker'
import { refreshParticipation } from './ballots/participation.ts'
import { prepareWave } from './ballots/prepare-wave.ts'
import { closeWave } from './close-wave.ts'
import { makeBoxKey } from './counting/box-key.ts'
import type { Services } from './services.ts'
import { waveForCount, wavesUnderWay } from './surveys/lookup.ts'
import { markOpen, setFailure } from './surveys/store.ts'
import { closeIfDue } from './surveys/waves.ts'
import { moveClosing, openBox } from './urn/box.ts'

type Base = Omit<Services, 'addJob'>

/** Once a minute; a second clock while one is still waiting would only repeat it. */
export const waveCrontab = '* * * * * wave-clock ?jobKey=wave-clock&max=3'

/** The long work of a wave, run by the job queue: making its keys, and counting it. */
export function waveTasks(services: Base): TaskList {
  return {
    'wave-clock': (_payload, { addJob }) => tick(services, addJob),
    'prepare-wave': (payload) => prepare(services, waveIdOf(payload)),
    'close-wave': (payload) => close(services, waveIdOf(payload)),
  }
}

function waveIdOf(payload: unknown): string {
  const { waveId } = payload as { waveId?: unknown }
  if (typeof waveId !== 'string') throw new Error('The job names no wave')
  return waveId
}

/**
 * Makes a launched wave's keys, sets up its box in the urn and opens it. Each step may be repeated:
 * after a crash the next run finds what is there and goes on.
 */
async function prepare(services: Base, waveId: string): Promise<void> {
  const { databases, secrets } = services
  const wave = await waveForCount(databases.identity, waveId)
  if (wave?.state !== 'preparing') return
  try {
    const prepared = await prepareWave(services, wave, await makeBoxKey(secrets, waveId))
    const { opensAt, closesAt } = wave
    const { eligibilityKey } = prepared
    await openBox(databases.urn, { waveId, eligibilityKey, opensAt, closesAt })
    await markOpen(databases.identity, waveId, prepared)
  } catch (error) {
    await setFailure(databases.identity, waveId, 'preparation-failed')
    report('prepare-wave', waveId, error)
    throw error
  }
}

/** Counts a wave that is over; what its steps are stands in close-wave.ts. */
async function close(services: Base, waveId: string): Promise<void> {
  try {
    await closeWave(services, waveId)
  } catch (error) {
    report('close-wave', waveId, error)
    throw error
  }
}

/** Brings every wave under way to where the time says it should be; also mends what a crash left. */
async function tick(services: Base, addJob: JobHelpers['addJob']): Promise<void> {
  for (const wave of await wavesUnderWay(services.databases.identity)) {
    try {
      const job = await dueWork(services, wave)
      if (job)
        await addJob(job, { waveId: wave.id }, { jobKey: `${job}:${wave.id}`, maxAttempts: 5 })
    } catch (error) {
      // One wave's trouble must not keep the others open past their time.
      report('wave-clock', wave.id, error)
    }
  }
}

async function dueWork(
  services: Base,
  wave: Awaited<ReturnType<typeof wavesUnderWay>>[number],
): Promise<'prepare-wave' | 'close-wave' | undefined> {
  if (wave.state === 'preparing') return 'prepare-wave'
  if (wave.state === 'closing' || (await closeIfDue(services, wave.id))) return 'close-wave'
  await moveClosing(services.databases.urn, wave.id, wave.closesAt)
  await refreshParticipation(services, wave.id)
  return undefined
}

/** The queue itself logs nothing; what it does knows no person and no answer. */
function report(job: string, waveId: string, error: unknown): void {
  console.error(`${job} ${waveId}: ${error instanceof Error ? error.message : 'failed'}`)
}
