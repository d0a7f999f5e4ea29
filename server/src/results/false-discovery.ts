/**
 * Benjamini–Hochberg: which of the tests of one page count as discoveries when at most the share
 * `rate` of all discoveries may be false. The largest p(k) ≤ k/m·rate and all smaller ones count.
 * Null stands for a test that could not be made; it is not part of the family.
 * Source: Benjamini and Hochberg 1995.
 */
export function discoveries(ps: readonly (number | null)[], rate = 0.05): readonly boolean[] {
  const family = ps.filter((p) => p !== null).sort((a, b) => a - b)
  const limit = family.findLast((p, index) => p <= ((index + 1) / family.length) * rate)
  return ps.map((p) => p !== null && limit !== undefined && p <= limit)
}
