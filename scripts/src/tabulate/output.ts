import { createWriteStream } from 'node:fs'
import { realpath, rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PublishedCell } from '@koe/server/disclosure/cells.ts'
import type { PublishedGroup } from '@koe/server/disclosure/groups.ts'
import type { PublishedStream } from '@koe/server/disclosure/publish.ts'
import { roundHalfUp } from '@koe/shared/scoring/decimal.ts'
import { stringify } from 'csv-stringify/sync'

const HEADER = [
  'group_kind',
  'unit',
  'rank',
  'measure_kind',
  'measure',
  'statistic',
  'value',
  'n',
  'shown',
  'reason',
]

const BATCH = 2000

/** Writes the whole file or nothing: a temporary neighbour takes the name when it is complete. */
export async function writeOutput(
  path: string,
  format: 'csv' | 'json',
  results: PublishedStream,
): Promise<void> {
  const text = () => Readable.from(format === 'csv' ? csvText(results) : jsonText(results))
  // A link keeps pointing where it does, and a device or pipe is written to, never replaced.
  const target = await realpath(path).catch(() => path)
  const there = await stat(target).catch(() => undefined)
  if (there && !there.isFile()) return pipeline(text(), createWriteStream(target))
  const unfinished = `${target}.${process.pid}.tmp`
  try {
    await pipeline(text(), createWriteStream(unfinished, { flags: 'wx' }))
    await rename(unfinished, target)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

type Row = readonly [PublishedGroup, PublishedCell]

function* batches({ groups, cells }: PublishedStream): Generator<readonly Row[]> {
  const byKey = new Map(groups.map((group) => [group.key, group]))
  let batch: Row[] = []
  for (const cell of cells) {
    const group = byKey.get(cell.group)
    if (group === undefined) throw new Error(`a cell belongs to no group: ${cell.group}`)
    batch.push([group, cell])
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  yield batch
}

function* csvText(results: PublishedStream): Generator<string> {
  const options = { record_delimiter: 'windows' as const }
  yield stringify([HEADER], options)
  for (const batch of batches(results)) yield stringify(batch.map(csvRow), options)
}

function csvRow([group, { measureKind, measure, statistic, cell }]: Row): readonly string[] {
  const figure = cell.shown
    ? [cell.value, String(cell.n), 'true', '']
    : ['', '', 'false', cell.reason]
  const { kind, unit, rank } = group
  return [kind, unit ?? '', rank ?? '', measureKind, measure, statistic, ...figure]
}

function* jsonText(results: PublishedStream): Generator<string> {
  let separator = '[\n'
  for (const batch of batches(results)) {
    for (const row of batch) {
      yield separator + JSON.stringify(jsonRow(row))
      separator = ',\n'
    }
  }
  yield '\n]\n'
}

function jsonRow([group, { measureKind, measure, statistic, cell }]: Row) {
  return {
    group_kind: group.kind,
    unit: group.unit,
    rank: group.rank,
    measure_kind: measureKind,
    measure,
    statistic,
    value: cell.shown ? Number(cell.value) : null,
    n: cell.shown ? cell.n : null,
    shown: cell.shown,
    reason: cell.shown ? null : cell.reason,
    shown_value: cell.shown ? roundHalfUp(cell.value, decimalsOf(statistic)) : null,
  }
}

/** Means show two decimals, shares one, points and counts none. */
function decimalsOf(statistic: string): number {
  if (statistic === 'mean') return 2
  return statistic.endsWith('_pct') || statistic.startsWith('share_pct:') ? 1 : 0
}
