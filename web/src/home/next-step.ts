import type { RosterSummary } from '@koe/shared/contracts/roster.ts'
import type { Wave } from '@koe/shared/contracts/surveys.ts'

export type NextStep =
  | { readonly kind: 'import-units' }
  | { readonly kind: 'import-people' }
  | { readonly kind: 'create-wave' }
  | { readonly kind: 'launch-draft'; readonly wave: Wave }
  | { readonly kind: 'running'; readonly wave: Wave }

const running = ({ state }: Wave): boolean =>
  state === 'open' || state === 'preparing' || state === 'closing'

const byClosing = (a: Wave, b: Wave): number => a.closesAt.localeCompare(b.closesAt)

/**
 * The one thing that matters now: the wave that runs (of several the one that closes first), or
 * whatever stands between here and the next one, in the order in which it must be done.
 */
export const nextStep = (roster: RosterSummary, waves: readonly Wave[]): NextStep => {
  const [first] = waves.filter(running).sort(byClosing)
  if (first) return { kind: 'running', wave: first }
  if (roster.people === 0) return { kind: roster.units > 1 ? 'import-people' : 'import-units' }
  const draft = waves.find(({ state }) => state === 'draft')
  return draft ? { kind: 'launch-draft', wave: draft } : { kind: 'create-wave' }
}
