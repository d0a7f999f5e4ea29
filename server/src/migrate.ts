import { migrateToLatest } from '@koe/migrations/provider.ts'
import { connect, kyselyOver } from './platform/database.ts'
import { migrateJobs } from './platform/jobs.ts'

/** Our tables first (they make the roles), then the job queue's own. */
export async function migrateEverything(url: string): Promise<readonly string[]> {
  const db = kyselyOver<Record<string, never>>(connect(url, undefined, 2))
  try {
    const done = await migrateToLatest(db)
    await migrateJobs(url)
    return done
  } finally {
    await db.destroy()
  }
}
