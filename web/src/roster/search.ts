import type { RosterView } from '../platform/paths.ts'

export type RosterSearch = {
  readonly view?: RosterView
  readonly search?: string
  readonly unit?: string
  readonly after?: string
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** What the address says about the roster page; anything else in it is left out. */
export const readRosterSearch = (raw: Readonly<Record<string, unknown>>): RosterSearch => {
  const view = raw.view === 'people' || raw.view === 'ranks' ? raw.view : undefined
  const search = text(raw.search)
  const unit = text(raw.unit)
  const after = text(raw.after)
  return {
    ...(view && { view }),
    ...(search && { search }),
    ...(unit && { unit }),
    ...(after && { after }),
  }
}
