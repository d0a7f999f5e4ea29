import { toNumber } from './decimal.ts'
import { ratio } from './ratio.ts'
import { type Counts, countedAnswers, type Figure, type ScoredOption } from './scored-option.ts'

/**
 * eNPS, −100 to 100: % of answers 9–10 minus % of answers 0–6 on a 0–10 scale; passives (7–8) stay
 * in the denominator. Null when nobody answered.
 */
export function enps(options: readonly ScoredOption[], counts: Counts): Figure | null {
  const n = countedAnswers(options, counts)
  if (n === 0) return null
  const net = options.reduce((sum, { score }, index) => {
    const people = counts[index] ?? 0
    if (score === null) return sum
    const value = toNumber(score)
    return value >= 9 ? sum + people : value <= 6 ? sum - people : sum
  }, 0)
  return { value: ratio(BigInt(net) * 100n, n), n }
}
