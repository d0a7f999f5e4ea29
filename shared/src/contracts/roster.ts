import Type, { type Static } from 'typebox'
import { Encoding, exactly, Text, UnitCode } from './text.ts'

export const Unit = Type.Object(
  {
    code: UnitCode,
    parent: Type.Union([UnitCode, Type.Null()]),
    name: Text,
    /** People directly in this unit, and with all units below it. */
    direct: Type.Integer({ minimum: 0 }),
    total: Type.Integer({ minimum: 0 }),
  },
  exactly,
)
export type Unit = Static<typeof Unit>
/** In tree order: a unit follows its parent. */
export const Units = Type.Object({ units: Type.Array(Unit) }, exactly)
export type Units = Static<typeof Units>

export const Rank = Type.Object(
  {
    key: Type.String(),
    label: Text,
    group: Type.Object({ key: Type.String(), label: Text }, exactly),
    people: Type.Integer({ minimum: 0 }),
  },
  exactly,
)
export type Rank = Static<typeof Rank>
/** From the most senior rank down. */
export const Ranks = Type.Object({ ranks: Type.Array(Rank) }, exactly)
export type Ranks = Static<typeof Ranks>

export const RosterSummary = Type.Object(
  {
    people: Type.Integer(),
    withoutEmail: Type.Integer(),
    units: Type.Integer(),
    ranks: Type.Integer(),
  },
  exactly,
)
export type RosterSummary = Static<typeof RosterSummary>

export const Person = Type.Object(
  {
    staffNumber: Type.String(),
    name: Type.String(),
    unit: UnitCode,
    unitName: Text,
    rank: Type.String(),
    rankLabel: Text,
    email: Type.Union([Type.String(), Type.Null()]),
  },
  exactly,
)
export type Person = Static<typeof Person>

export const PeopleQuery = Type.Object(
  {
    search: Type.Optional(Type.String({ maxLength: 100 })),
    unit: Type.Optional(UnitCode),
    after: Type.Optional(
      Type.String({ maxLength: 64, description: 'Staff number of the last row seen' }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  },
  exactly,
)
export const People = Type.Object(
  {
    people: Type.Array(Person),
    total: Type.Integer(),
    next: Type.Union([Type.String(), Type.Null()]),
  },
  exactly,
)
export type People = Static<typeof People>

export const ImportKind = Type.Union([Type.Literal('units'), Type.Literal('people')])
export type ImportKind = Static<typeof ImportKind>

export const ImportQuery = Type.Object(
  { encoding: Type.Optional(Type.Union([Encoding, Type.Literal('auto')])) },
  exactly,
)
/** Confirming repeats the file with the digest of its check: what was shown is what is done. */
export const ConfirmQuery = Type.Object(
  {
    encoding: Type.Optional(Type.Union([Encoding, Type.Literal('auto')])),
    digest: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  exactly,
)

export const RowFault = Type.Object(
  {
    line: Type.Integer({ minimum: 1 }),
    column: Type.Union([Type.String(), Type.Null()]),
    code: Type.String(),
    message: Type.String(),
  },
  exactly,
)
export type RowFault = Static<typeof RowFault>

export const RosterChange = Type.Object(
  {
    key: Type.String(),
    name: Type.String(),
    before: Type.Union([Type.String(), Type.Null()]),
    after: Type.Union([Type.String(), Type.Null()]),
  },
  exactly,
)
export type RosterChange = Static<typeof RosterChange>

const Difference = Type.Object(
  { count: Type.Integer({ minimum: 0 }), examples: Type.Array(RosterChange, { maxItems: 50 }) },
  exactly,
)

/** What a file would do. With faults nothing can be confirmed, and every faulty line is listed. */
export const ImportCheck = Type.Object(
  {
    kind: ImportKind,
    encoding: Encoding,
    digest: Type.String(),
    rows: Type.Integer({ minimum: 0 }),
    columns: Type.Array(
      Type.Object(
        { header: Type.String(), meaning: Type.Union([Type.String(), Type.Null()]) },
        exactly,
      ),
    ),
    faults: Type.Array(RowFault),
    faultCount: Type.Integer({ minimum: 0 }),
    joined: Difference,
    left: Difference,
    moved: Difference,
    changed: Difference,
    unchanged: Type.Integer({ minimum: 0 }),
  },
  exactly,
)
export type ImportCheck = Static<typeof ImportCheck>

export const ImportResult = Type.Object(
  {
    joined: Type.Integer(),
    left: Type.Integer(),
    moved: Type.Integer(),
    changed: Type.Integer(),
    unchanged: Type.Integer(),
  },
  exactly,
)
export type ImportResult = Static<typeof ImportResult>
