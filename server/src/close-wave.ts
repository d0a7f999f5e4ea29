import { closeIssuing, forgetIssuing } from './ballots/close-issuing.ts'
import { destroyBoxKey } from './counting/box-key.ts'
import { countWave } from './counting/count-wave.ts'
import { isProblem } from './platform/problems.ts'
import type { Services } from './services.ts'
import { waveTimes } from './surveys/lookup.ts'
import { setFailure, setWaveState } from './surveys/store.ts'
import { closeBox } from './urn/box.ts'
import { dropBallots } from './urn/lookup.ts'

type Base = Omit<Services, 'addJob'>

interface CloseStep {
  readonly name: string
  readonly run: () => Promise<unknown>
}

/**
 * What closing a wave consists of, in this order. Each step may be repeated, and none needs what a
 * later one destroys, so that a crash anywhere is mended by running all of them again.
 */
export function closeSteps(services: Base, waveId: string): readonly CloseStep[] {
  const { databases, secrets, now } = services
  const count = { db: databases.counter, secrets, now: now() }
  return [
    { name: 'close the box', run: () => closeBox(databases.urn, waveId) },
    { name: 'destroy the signing keys', run: () => closeIssuing(services, waveId) },
    {
      name: 'count and publish',
      run: async () => countWave(count, waveId, (await closeIssuing(services, waveId)).issued),
    },
    { name: 'destroy the key of the box', run: () => destroyBoxKey(secrets, waveId) },
    { name: 'drop the ballots', run: () => dropBallots(databases.counter, waveId) },
    { name: 'forget who took part', run: () => forgetIssuing(services, waveId) },
    { name: 'mark as closed', run: () => setWaveState(databases.identity, waveId, 'closed') },
  ]
}

/** Counts a wave in state `closing` and destroys what the count needed. Repeatable. */
export async function closeWave(services: Base, waveId: string): Promise<void> {
  const { identity } = services.databases
  if ((await waveTimes(identity, waveId))?.state !== 'closing') return
  try {
    for (const { run } of closeSteps(services, waveId)) await run()
  } catch (error) {
    await setFailure(identity, waveId, failureCode(error))
    throw error
  }
}

const failureCode = (error: unknown): string =>
  isProblem(error) ? error.occurrence.code : 'count-failed'
