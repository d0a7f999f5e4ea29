import type { LaunchChecklist } from '@koe/shared/contracts/surveys.ts'

/** What decides whether a wave can be launched. */
export interface LaunchFacts {
  readonly units: readonly { readonly code: string; readonly parentCode: string | null }[]
  readonly people: number
  readonly smallestCrowd: number
  readonly closesAt: Date
  readonly now: Date
}

export function launchChecklist(facts: LaunchFacts): LaunchChecklist {
  const checks: LaunchChecklist['checks'] = [
    { code: 'roster-has-people', done: facts.people > 0 },
    { code: 'units-form-one-tree', done: isOneTree(facts.units) },
    { code: 'crowd-large-enough', done: facts.people >= facts.smallestCrowd },
    { code: 'closes-in-future', done: facts.closesAt > facts.now },
  ]
  return { ready: checks.every(({ done }) => done), checks }
}

/** One unit at the top from which every other can be reached: no second top, no circle. */
function isOneTree(units: LaunchFacts['units']): boolean {
  const children = Map.groupBy(units, (unit) => unit.parentCode)
  const [root, ...others] = children.get(null) ?? []
  if (!root || others.length > 0) return false
  const reached = [root]
  for (const unit of reached) reached.push(...(children.get(unit.code) ?? []))
  return reached.length === units.length
}
