import type { TaskList } from 'graphile-worker'
import type { Services } from './services.ts'

/** The long work of a wave, run by the job queue: making its keys, and counting it. */
export function waveTasks(_services: Omit<Services, 'addJob'>): TaskList {
  return {}
}
