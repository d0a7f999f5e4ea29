import type { Figure } from './figure.ts'
import type { Ground } from './ground.ts'

/** How large the benchmarks are; smaller ones are for trying things out. */
export interface Sizes {
  /** Rows of a roster file, and of a file to be tabulated. */
  readonly rows: number
  /** Ballots that are opened and counted. */
  readonly ballots: number
  /** Requests sent to the issue and the cast routes. */
  readonly requests: number
  /** Plain ballots that are published. */
  readonly plain: number
  /** Staff of the larger demo city. */
  readonly staff: number
}

/** `note` says on standard error what is being prepared. */
export type Benchmark = (
  ground: Ground,
  sizes: Sizes,
  note: (text: string) => void,
) => Promise<readonly Figure[]>
