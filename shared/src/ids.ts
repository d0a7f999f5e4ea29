/** Ids look alike as strings; the brand keeps a wave's id from being passed where a unit's is due. */
declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type AccountId = Branded<'account'>
export type PersonId = Branded<'person'>
export type UnitId = Branded<'unit'>
export type WaveId = Branded<'wave'>
export type SeriesId = Branded<'series'>
