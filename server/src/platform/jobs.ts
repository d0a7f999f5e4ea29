import {
  Logger,
  type Runner,
  run,
  runMigrations,
  type TaskList,
  type WorkerUtils,
} from 'graphile-worker'
import type pg from 'pg'
import { connect } from './database.ts'

/** Puts a job into the queue. The same key twice replaces the first while it waits. */
export type AddJob = (
  name: string,
  payload: Readonly<Record<string, string>>,
  key: string,
) => Promise<void>

/**
 * Installs the queue's own tables under the role `koe_jobs`, which may touch nothing else. The
 * right to create a schema is lent for the moment of installation only.
 */
export async function migrateJobs(url: string): Promise<void> {
  const owner = connect(url, undefined, 1)
  const jobs = connect(url, 'koe_jobs', 2)
  try {
    await owner.query(
      "do $$ begin execute format('grant create on database %I to koe_jobs', current_database()); end $$",
    )
    await runMigrations({ pgPool: jobs, logger: quiet })
  } finally {
    await owner.query(
      "do $$ begin execute format('revoke create on database %I from koe_jobs', current_database()); end $$",
    )
    await Promise.all([owner.end(), jobs.end()])
  }
}

/**
 * Runs the tasks until stopped, those of the crontab also by the clock. Payloads carry a wave's id
 * and never a person or an answer.
 */
export async function startJobs(
  pool: pg.Pool,
  tasks: TaskList,
  crontab: string,
): Promise<{ addJob: AddJob; stop(): Promise<void> }> {
  const runner: Runner = await run({
    pgPool: pool,
    taskList: tasks,
    crontab,
    concurrency: 1,
    pollInterval: 1_000,
    noHandleSignals: true,
    logger: quiet,
  })
  return { addJob: adder(runner), stop: () => runner.stop() }
}

const adder =
  (queue: Pick<WorkerUtils, 'addJob'>): AddJob =>
  async (name, payload, key) => {
    await queue.addJob(name, payload, { jobKey: key, maxAttempts: 5 })
  }

// The library's log lines carry payloads; failures are reported by the tasks themselves.
const quiet = new Logger(() => () => undefined)
