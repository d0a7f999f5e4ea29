/** A reproducible source of chance. All draws use only integer and basic float arithmetic. */
export type Random = {
  /** Uniform in [0, 1). */
  readonly next: () => number
  /** Uniform whole number in [0, below). */
  readonly integer: (below: number) => number
  /** Mean 0, standard deviation 1, never beyond ±6. */
  readonly normal: () => number
  readonly pick: <T>(list: readonly T[]) => T
  /** Index drawn in proportion to the weights. */
  readonly weighted: (weights: readonly number[]) => number
  readonly shuffled: <T>(list: readonly T[]) => T[]
}

/**
 * Generator for a seed text. Give every purpose its own seed ("koe/names"), so that a change in one
 * part of the demo leaves the others as they were.
 */
export function createRandom(seed: string): Random {
  const next = sfc32(hash128(seed))
  const integer = (below: number) => Math.floor(next() * below)
  return {
    next,
    integer,
    normal: () => normal(next),
    pick: (list) => pick(list, integer(list.length)),
    weighted: (weights) => weightedIndex(weights, next()),
    shuffled: (list) => shuffled(list, integer),
  }
}

/** Twelve uniforms minus six: near enough to normal, and the same bits on every engine. */
function normal(next: () => number): number {
  let sum = -6
  for (let draw = 0; draw < 12; draw++) sum += next()
  return sum
}

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new RangeError('nothing to pick from an empty list')
  return found
}

function weightedIndex(weights: readonly number[], uniform: number): number {
  let left = uniform * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, weight] of weights.entries()) {
    left -= weight
    if (left < 0) return index
  }
  return weights.length - 1
}

/** Fisher–Yates on a copy. */
function shuffled<T>(list: readonly T[], integer: (below: number) => number): T[] {
  const copy = [...list]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = integer(last + 1)
    const moved = pick(copy, last)
    copy[last] = pick(copy, other)
    copy[other] = moved
  }
  return copy
}

type State = [number, number, number, number]

/** sfc32 of PractRand by Chris Doty-Humphrey: small, fast, period at least 2^32. */
function sfc32([a, b, c, d]: State): () => number {
  const step = () => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let warmUp = 0; warmUp < 15; warmUp++) step()
  return step
}

/** Four FNV-1a hashes of the seed text with different starts. */
function hash128(text: string): State {
  const state: State = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    for (const [index, word] of state.entries()) {
      state[index] = Math.imul(word ^ (code + index), 0x01000193)
    }
  }
  return state
}
