import type { ImportCheck } from '@koe/shared/contracts/roster.ts'

/** The four ways in which a file may differ from the roster, in the order of a reader's interest. */
export const differences = ['joined', 'left', 'moved', 'changed'] as const
export type DifferenceName = (typeof differences)[number]

/** Nothing to confirm: the file says what the roster says. */
export const isSame = (check: ImportCheck): boolean =>
  check.faultCount === 0 && differences.every((name) => check[name].count === 0)

/**
 * A file that leaves out a fifth of a roster is more often half a file than a reorganisation: it is
 * worth a second question.
 */
export const looksIncomplete = (check: ImportCheck): boolean => {
  const before = check.left.count + check.moved.count + check.changed.count + check.unchanged
  return check.left.count > 0 && check.left.count * 5 >= before
}
