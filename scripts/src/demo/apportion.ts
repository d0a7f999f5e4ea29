/**
 * Whole shares of `total` in proportion to the weights, each at least 1, adding up exactly: one each,
 * the rest by largest remainder. Throws RangeError when there are more weights than `total`.
 */
export function apportion(weights: readonly number[], total: number): number[] {
  const spare = total - weights.length
  if (spare < 0) throw new RangeError(`${total} cannot be shared among ${weights.length}`)
  const sum = weights.reduce((left, right) => left + right, 0)
  const exact = weights.map((weight) => (weight / sum) * spare)
  const shares = exact.map((share) => 1 + Math.floor(share))
  let missing = total - shares.reduce((left, right) => left + right, 0)
  for (const index of byRemainder(exact)) {
    if (missing === 0) break
    shares[index] = (shares[index] ?? 0) + 1
    missing -= 1
  }
  return shares
}

function byRemainder(exact: readonly number[]): number[] {
  return exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
    .map(({ index }) => index)
}
