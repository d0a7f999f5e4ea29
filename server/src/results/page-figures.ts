import { figureOf, type GroupFigures, type Published, readFigures } from './estimate.ts'
import { findCells, type GroupRow, type ReleaseRow, type ReportDb } from './store.ts'

/** The figures of one release that a page needs: the organisation's, and those of its groups. */
export interface PageFigures {
  readonly organisation: GroupFigures
  readonly groups: ReadonlyMap<string, GroupFigures>
}

/** Reads the cells of these groups and of the organisation; a hidden group has none. */
export async function readPage(
  db: ReportDb,
  release: ReleaseRow,
  groups: readonly GroupRow[],
): Promise<PageFigures> {
  const shown = groups.filter((group) => group.shown).map(({ key }) => key)
  const cells = await findCells(db, release.wave_id, [...new Set(['all', ...shown])])
  const { minDistribution } = release.disclosure
  const organisation = readFigures(cells.get('all') ?? [], null, minDistribution)
  return {
    organisation,
    groups: new Map(
      shown.map((key) => [
        key,
        key === 'all'
          ? organisation
          : readFigures(cells.get(key) ?? [], organisation, minDistribution),
      ]),
    ),
  }
}

/** Looks up what one group shows of a measure; a hidden group answers with its own reason. */
export type FigureLookup = (measure: { kind: string; key: string }) => Published

export function figuresFor(page: PageFigures, group: GroupRow): FigureLookup {
  const figures = page.groups.get(group.key)
  const hidden = { shown: false, reason: group.reason ?? 'too-few-respondents' } as const
  return ({ kind, key }) => (figures ? figureOf(figures, kind, key) : hidden)
}
