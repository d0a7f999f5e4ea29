/** Reading a statement and choosing one of five answers takes most people less than this. */
const secondsPerItem = 20

/** Whole minutes for so many items, at least one. */
export const minutesFor = (items: number): number =>
  Math.max(1, Math.ceil((items * secondsPerItem) / 60))
