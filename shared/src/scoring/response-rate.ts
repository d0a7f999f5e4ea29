import { compare, type Ratio, ratio } from './ratio.ts'
import { percent } from './tone-share.ts'

/** Accepted responses / eligible people of the frozen roster, in per cent; null when nobody is eligible. */
export function responseRate(responses: number, eligible: number): Ratio | null {
  return eligible > 0 ? percent(responses, eligible) : null
}

/**
 * A rate as it may be published: above `top` per cent it is shown as `top` ("95 % or more"), so that
 * nobody can be told to have taken part.
 */
export function topCoded(rate: Ratio, top: number): { value: Ratio; topCoded: boolean } {
  const limit = ratio(top)
  return compare(rate, limit) > 0
    ? { value: limit, topCoded: true }
    : { value: rate, topCoded: false }
}
