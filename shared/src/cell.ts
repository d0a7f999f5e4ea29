/** Why a figure is not shown. Refusals depend on counts of respondents, never on answers. */
export type HiddenReason =
  | 'too-few-respondents'
  | 'too-few-answers'
  | 'would-reveal-others'
  | 'no-answers'

/**
 * The published cell: the only form in which a figure leaves the count.
 * `value` is an unrounded decimal string (20 significant digits), so that it can be rounded half-up
 * without the error of a binary float; `n` is the number of people behind it.
 */
export type Cell =
  | { readonly shown: true; readonly value: string; readonly n: number }
  | { readonly shown: false; readonly reason: HiddenReason }

export type MeasureKind = 'item' | 'construct' | 'index' | 'theme'

/** Groups of the two views: the unit tree, and the rank ladder with its rank groups. */
export type GroupKind = 'all' | 'unit' | 'rank' | 'rank_group' | 'unit_rank'
