import { join } from 'node:path'
import type { Config } from './config.ts'
import { kyselyOver, openPools } from './platform/database.ts'
import { startJobs } from './platform/jobs.ts'
import { secretsIn } from './platform/secrets.ts'
import type { Databases, Services } from './services.ts'
import { waveCrontab, waveTasks } from './wave-jobs.ts'

/** Opens the pools and the job queue; `close` ends them in the right order. */
export async function openServices(
  config: Config,
  databaseUrl: string,
  now: () => Date = () => new Date(),
): Promise<{ services: Services; close(): Promise<void> }> {
  const pools = openPools(databaseUrl)
  const databases: Databases = {
    identity: kyselyOver(pools.issuer),
    urn: kyselyOver(pools.urn),
    counter: kyselyOver(pools.counter),
    report: kyselyOver(pools.report),
  }
  const base = { config, databases, secrets: secretsIn(join(config.dataFolder, 'secrets')), now }
  const jobs = await startJobs(pools.jobs, waveTasks(base), waveCrontab)
  // What was due while nothing ran must not wait for the next full minute.
  await jobs.addJob('wave-clock', {}, 'wave-clock')
  return {
    services: { ...base, addJob: jobs.addJob },
    close: async () => {
      await jobs.stop()
      await pools.close()
    },
  }
}
