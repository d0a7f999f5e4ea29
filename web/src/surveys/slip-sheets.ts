export const slipsPerSheet = 8
/** What a browser lays out for the printer without making the reader wait: 50 sheets. */
export const slipsPerPart = 400

/** Cuts a list into pieces of `size`; the last one may be shorter. */
export const piecesOf = <Entry>(list: readonly Entry[], size: number): Entry[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
