import { connect } from '@koe/server/platform/database.ts'
import type { Services } from '@koe/server/services.ts'
import type { Demo } from './demo.ts'
import { loadAccounts } from './load-accounts.ts'
import { loadPublished } from './load-published.ts'
import { loadRoster } from './load-roster.ts'
import { launchOpenWave, loadClosedWave, loadQuestionnaire } from './load-waves.ts'

/** Fills an empty installation with the demo city. Its accounts mark it as loaded. */
export async function loadDemo(
  services: Services,
  demo: Demo,
): Promise<{ hr: string; openWave: string }> {
  await loadRoster(services.databases.identity, demo.city)
  await loadQuestionnaire(services, demo)
  await loadPublished(services)
  for (const wave of demo.waves) await loadClosedWave(services, demo, wave)
  const { hr } = await loadAccounts(services, demo)
  return { hr, openWave: await launchOpenWave(services, demo, hr) }
}

/**
 * Empties an installation in which nobody has an account yet: without one nobody can have entered
 * anything, so whatever lies there is the rest of an interrupted load.
 */
export async function clearHalfLoaded(url: string): Promise<void> {
  const owner = connect(url, undefined, 1)
  try {
    await owner.query(`
      truncate identity.unit, identity.rank, identity.person, identity.series, identity.questionnaire,
        identity.wave, published.release, published.observation, published.target cascade`)
  } finally {
    await owner.end()
  }
}
