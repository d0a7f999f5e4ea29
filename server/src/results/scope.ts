import type { SignedIn } from '../access/guard.ts'
import { unitsInScope } from '../access/lookup.ts'
import { platformProblems, problem } from '../platform/problems.ts'
import { unitSubtree } from '../roster/lookup.ts'
import type { Services } from '../services.ts'
import {
  findGroup,
  findGroups,
  findRelease,
  type GroupRow,
  type ReleaseRow,
  type ReportDb,
} from './store.ts'

/** Keys of the groups that an account may open; null: all of them. */
export type Scope = ReadonlySet<string> | null

/** A section head's own units with everything below them; the whole result for everybody else. */
export async function scopeOf(services: Services, account: SignedIn): Promise<Scope> {
  const units = unitsInScope(account)
  if (units === 'all') return null
  const below = await unitSubtree(services.databases.identity, units)
  return new Set([...units, ...below].map((code) => `unit:${code}`))
}

/** Not there, not released and not yours are one answer. */
export const notFound = () => problem(platformProblems, 'not-found')

export async function releaseFor(db: ReportDb, scope: Scope, waveId: string): Promise<ReleaseRow> {
  const release = await findRelease(db, scope, waveId)
  if (!release) throw notFound()
  return release
}

/**
 * The group that a page is about: the one asked for, else the whole organisation, or the first of a
 * section head's own units. Ends as "not found" outside the scope.
 */
export async function groupFor(
  db: ReportDb,
  scope: Scope,
  waveId: string,
  asked: string | undefined,
): Promise<GroupRow> {
  const group =
    asked === undefined && scope !== null
      ? topGroup(await findGroups(db, waveId, scope), scope)
      : await findOpenGroup(db, scope, waveId, asked ?? 'all')
  if (!group) throw notFound()
  return group
}

async function findOpenGroup(db: ReportDb, scope: Scope, waveId: string, key: string) {
  return scope === null || scope.has(key) ? findGroup(db, waveId, key) : undefined
}

/** Groups arrive by position: the first whose parent lies outside the scope is a head's first unit. */
const topGroup = (groups: readonly GroupRow[], scope: ReadonlySet<string>) =>
  groups.find(({ parent_key: parent }) => parent === null || !scope.has(parent))
