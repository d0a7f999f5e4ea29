/**
 * Answers on the levels 1..`top` that add up to `total` exactly: the people's leanings, moved together
 * until they nearly fit, then single answers moved by one level, those nearest to the border first.
 * Throws RangeError when no answers have that total.
 */
export function levelsWithTotal(
  leaning: readonly number[],
  top: number,
  total: number,
): Uint8Array {
  const count = leaning.length
  if (!Number.isSafeInteger(total) || total < count || total > top * count) {
    throw new RangeError(`${count} answers from 1 to ${top} cannot add up to ${total}`)
  }
  const shift = shiftFor(leaning, top, total)
  const levels = Uint8Array.from(leaning, (value) => levelOf(value + shift, top))
  let missing = total - sum(levels)
  while (missing !== 0) {
    const step = Math.sign(missing)
    const movable = nearestToBorder(leaning, shift, levels, step, top)
    for (const row of movable.slice(0, Math.abs(missing))) {
      levels[row] = (levels[row] ?? 0) + step
      missing -= step
    }
  }
  return levels
}

/** The total only grows with the shift, so halving finds where it crosses the wanted one. */
function shiftFor(leaning: readonly number[], top: number, total: number): number {
  let [low, high] = [-20, 20]
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2
    const reached = leaning.reduce((left, value) => left + levelOf(value + middle, top), 0)
    if (reached < total) low = middle
    else high = middle
  }
  return low
}

/** Rows that can still take the step; first those whose value is nearest to the next level. */
function nearestToBorder(
  leaning: readonly number[],
  shift: number,
  levels: Uint8Array,
  step: number,
  top: number,
): number[] {
  const distance = (row: number) => step * ((levels[row] ?? 0) - (leaning[row] ?? 0) - shift)
  return [...levels.keys()]
    .filter((row) => (step > 0 ? (levels[row] ?? 0) < top : (levels[row] ?? 0) > 1))
    .toSorted((a, b) => distance(a) - distance(b) || a - b)
}

function levelOf(value: number, top: number): number {
  return Math.min(top, Math.max(1, Math.floor(value + 0.5)))
}

function sum(levels: Uint8Array): number {
  return levels.reduce((left, level) => left + level, 0)
}
