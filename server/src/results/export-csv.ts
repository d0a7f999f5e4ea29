import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import type { Encoding, Text } from '@koe/shared/contracts/text.ts'
import { roundHalfUp } from '@koe/shared/scoring/decimal.ts'
import { stringify } from 'csv-stringify/sync'
import type { Language } from '../platform/problems.ts'
import { toCp932 } from './cp932.ts'
import { exportColumns, groupKinds, measureKinds, statistics } from './export-words.ts'
import { treeOrder } from './groups.ts'
import type { Scope } from './scope.ts'
import {
  type ExportedCell,
  findExportedCells,
  findShownGroups,
  type ReleaseRow,
  type ReportDb,
  type ShownGroup,
} from './store.ts'

/** Groups read at a time: a large city's file never lies in memory whole. */
const groupsAtOnce = 200

/** Every shown cell of the scope, one a line, as bytes of the file; a BOM tells Excel about UTF-8. */
export async function* exportedFile(
  db: ReportDb,
  scope: Scope,
  release: ReleaseRow,
  options: { encoding: Encoding; language: Language },
): AsyncGenerator<Buffer> {
  const { encoding, language } = options
  const encode = encoding === 'cp932' ? toCp932 : (text: string) => Buffer.from(text, 'utf8')
  const heading = csv([exportColumns.map((column) => column[language])])
  yield encode(encoding === 'cp932' ? heading : `\uFEFF${heading}`)
  const labels = measureLabels(release.questionnaire)
  const groups = inFileOrder(await findShownGroups(db, release.wave_id, scope))
  for (let start = 0; start < groups.length; start += groupsAtOnce) {
    const batch = groups.slice(start, start + groupsAtOnce)
    const cells = await findExportedCells(
      db,
      release.wave_id,
      batch.map(({ key }) => key),
    )
    const rows = batch.flatMap((group) =>
      inOrder(cells.get(group.key) ?? [], labels).map((cell) =>
        line(release, group, cell, labels, language),
      ),
    )
    if (rows.length > 0) yield encode(csv(rows))
  }
}

/** The unit tree first, then the rank view. */
function inFileOrder(groups: readonly ShownGroup[]): readonly ShownGroup[] {
  const isRank = ({ kind }: ShownGroup) => kind === 'rank' || kind === 'rank_group'
  const units = groups.filter((group) => !isRank(group))
  return [...treeOrder(units), ...treeOrder(groups.filter(isRank))]
}

/** Formulas are disarmed: a unit called "=cmd" must not run in somebody's spreadsheet. */
const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { record_delimiter: 'windows', escape_formulas: true },
  )

type Labels = ReadonlyMap<string, Text>

/** In the order of the page: headline and constructs, items, then indices and themes. */
function measureLabels({ constructs, items, indices, themes }: Questionnaire): Labels {
  const sets = (kind: string, list: readonly { key: string; label: Text }[]) =>
    list.map(({ key, label }): [string, Text] => [`${kind}/${key}`, label])
  return new Map([
    ...sets('construct', constructs),
    ...items.map(({ key, shortLabel }): [string, Text] => [`item/${key}`, shortLabel]),
    ...sets('index', indices),
    ...sets('theme', themes),
  ])
}

function inOrder(cells: readonly ExportedCell[], labels: Labels): readonly ExportedCell[] {
  const places = new Map([...labels.keys()].map((id, index) => [id, index]))
  const place = (cell: ExportedCell) => places.get(idOf(cell)) ?? places.size
  const step = (cell: ExportedCell) => {
    const known = Object.keys(statistics).indexOf(cell.statistic)
    return known < 0 ? Number.MAX_SAFE_INTEGER : known
  }
  return cells.toSorted((a, b) => place(a) - place(b) || step(a) - step(b))
}

const idOf = (cell: ExportedCell): string => `${cell.measure_kind}/${cell.measure}`

function line(
  release: ReleaseRow,
  group: ShownGroup,
  cell: ExportedCell,
  labels: Labels,
  language: Language,
): (string | number)[] {
  const statistic = statistics[cell.statistic]
  return [
    language === 'ja' ? release.title_ja : release.title_en,
    release.fiscal_year,
    groupKinds[group.kind]?.[language] ?? group.kind,
    group.key,
    language === 'ja' ? group.label_ja : group.label_en,
    measureKinds[cell.measure_kind]?.[language] ?? cell.measure_kind,
    cell.measure,
    labels.get(idOf(cell))?.[language] ?? cell.measure,
    statistic?.label[language] ?? cell.statistic,
    cell.value,
    statistic ? roundHalfUp(cell.value, statistic.decimals) : cell.value,
    cell.n,
  ]
}
