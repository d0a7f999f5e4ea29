/**
 * The numbers of disclosure control (privacy.md, section 2). They belong to a series, may only be
 * raised, and are frozen with the wave's manifest at launch.
 */
export interface DisclosureSettings {
  /** Smallest number of respondents behind any score. */
  readonly minGroup: number
  /** Smallest number of respondents behind a distribution in the unit view, and in the rank view. */
  readonly minDistribution: number
  readonly minRankDistribution: number
  /** Smallest number of eligible people behind a response rate or a credential's key. */
  readonly minEligible: number
}

export const defaultDisclosure: DisclosureSettings = {
  minGroup: 5,
  minDistribution: 10,
  minRankDistribution: 20,
  minEligible: 10,
}
