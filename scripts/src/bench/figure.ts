/** One line of the result. Times are better when small, rates when large; `unit` says which it is. */
export interface Figure {
  readonly benchmark: string
  readonly what: string
  readonly value: number
  readonly unit: 'ms' | 's' | 'ms a ballot' | '/s'
  /** The plain work beside which the figure stands, measured in the same run, in the same unit. */
  readonly control: { readonly what: string; readonly value: number } | null
  /** Most memory that the measured process ever held, in MB of 2^20 bytes. */
  readonly peakMegabytes: number | null
}

/** Figure by control: the only number that means something on another machine. */
export const ratioOf = ({ value, control }: Figure): number | null =>
  control && control.value > 0 ? value / control.value : null

/** The middle one of several measurements; of an even number the lower of the two. */
export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.floor((sorted.length - 1) / 2)]
  if (found === undefined) throw new RangeError('nothing was measured')
  return found
}

/** The smallest measured value that a share of all values (0 to 1) does not exceed: nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (found === undefined) throw new RangeError('nothing was measured')
  return found
}
