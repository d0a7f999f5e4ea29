/**
 * Finite population correction √((N − n)/(N − 1)): staff surveys sample a population that is known.
 * 0 when everybody answered (a census has no sampling error); 1 when N is unknown (null) or, by an
 * error of the roster, smaller than n. Source: the form that reproduces the published UK margins.
 */
export function finitePopulationCorrection(n: number, population: number | null): number {
  if (population === null || population < n) return 1
  if (population === n) return 0
  return Math.sqrt((population - n) / (population - 1))
}
