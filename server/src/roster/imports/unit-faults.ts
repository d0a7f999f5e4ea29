import { type ImportFault, importFault } from './faults.ts'

/** A unit of the file; `parent` is already the organisation where the file leaves it empty. */
export interface UnitRow {
  readonly line: number
  readonly code: string
  readonly parent: string | null
  readonly name: string
  readonly nameEn: string | null
}

interface Headers {
  readonly code: string | null
  readonly parent: string | null
}

/** What keeps the units of a file from forming one tree under `root`, the organisation's unit. */
export function treeFaults(
  rows: readonly UnitRow[],
  root: string | undefined,
  headers: Headers,
): ImportFault[] {
  const known = new Set(rows.map(({ code }) => code))
  const faults = duplicates(rows, headers)
  const tops = rows.filter(({ parent }) => parent === null)
  for (const { line } of tops.slice(1))
    faults.push(importFault('several-roots', line, headers.parent, tops[0]?.line))
  for (const { line, code, parent } of rows) {
    if (parent === null) continue
    if (code === root) faults.push(importFault('root-with-parent', line, headers.parent, code))
    else if (parent === code) faults.push(importFault('own-parent', line, headers.parent, code))
    else if (!known.has(parent) && parent !== root)
      faults.push(importFault('unknown-parent', line, headers.parent, parent))
  }
  const below = rows.filter(({ code }) => code !== root)
  return [...faults, ...loops(below, headers)]
}

function duplicates(rows: readonly UnitRow[], headers: Headers): ImportFault[] {
  const firstLines = new Map<string, number>()
  return rows.flatMap(({ line, code }) => {
    const first = firstLines.get(code)
    if (first !== undefined) return [importFault('duplicate-code', line, headers.code, first)]
    if (code !== '') firstLines.set(code, line)
    return []
  })
}

/** Each loop once, on the first of its lines. */
function loops(rows: readonly UnitRow[], headers: Headers): ImportFault[] {
  const byCode = new Map(rows.map((row) => [row.code, row]))
  const walked = new Map<string, UnitRow>()
  const faults: ImportFault[] = []
  for (const start of rows) {
    const path: UnitRow[] = []
    let at = byCode.get(start.code)
    while (at && !walked.has(at.code)) {
      walked.set(at.code, start)
      path.push(at)
      at = at.parent === null ? undefined : byCode.get(at.parent)
    }
    if (!at || walked.get(at.code) !== start || at.parent === at.code) continue
    const loop = path.slice(path.indexOf(at))
    if (loop.length > 1) faults.push(loopFault(loop, headers))
  }
  return faults
}

function loopFault(loop: readonly UnitRow[], headers: Headers): ImportFault {
  const [first, ...rest] = startingAtFirstLine(loop)
  const codes = [first, ...rest, first].map((row) => row?.code)
  return importFault('unit-cycle', first?.line ?? 1, headers.parent, codes.join(' → '))
}

function startingAtFirstLine(loop: readonly UnitRow[]): readonly UnitRow[] {
  const first = Math.min(...loop.map(({ line }) => line))
  const place = loop.findIndex(({ line }) => line === first)
  return [...loop.slice(place), ...loop.slice(0, place)]
}
