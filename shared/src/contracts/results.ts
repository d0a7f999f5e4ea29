import Type, { type Static } from 'typebox'
import { Encoding, exactly, Id, Text } from './text.ts'

const Reason = Type.Union([
  Type.Literal('too-few-respondents'),
  Type.Literal('too-few-answers'),
  Type.Literal('would-reveal-others'),
  Type.Literal('no-answers'),
])

export const Band = Type.Object(
  {
    key: Type.String(),
    label: Text,
    /** Decimal text; null for the band without a lower end. */
    lower: Type.Union([Type.String(), Type.Null()]),
    lowerInclusive: Type.Boolean(),
    mark: Type.String(),
  },
  exactly,
)
export type Band = Static<typeof Band>

/** A published figure as a screen needs it. `text` is rounded half-up; `value` is for drawing only. */
export const Figure = Type.Union([
  Type.Object(
    {
      shown: Type.Literal(true),
      value: Type.Number(),
      text: Type.String(),
      n: Type.Integer(),
      margin: Type.Union([Type.Number(), Type.Null()]),
      band: Type.Union([Type.String(), Type.Null()]),
    },
    exactly,
  ),
  Type.Object({ shown: Type.Literal(false), reason: Reason }, exactly),
])
export type Figure = Static<typeof Figure>

/**
 * Computed from unrounded values; `text` has a sign only where it is negative. "No clear change" where
 * chance could explain it among all the tests of the page, or where no margin allows a test.
 */
export const Change = Type.Object(
  {
    value: Type.Number(),
    text: Type.String(),
    verdict: Type.Union([
      Type.Literal('improved'),
      Type.Literal('declined'),
      Type.Literal('no-clear-change'),
    ]),
  },
  exactly,
)
export type Change = Static<typeof Change>

export const Target = Type.Object(
  {
    value: Type.Number(),
    text: Type.String(),
    fiscalYear: Type.Integer(),
    rule: Type.Union([
      Type.Literal('at-least'),
      Type.Literal('at-most'),
      Type.Literal('at-least-value-of'),
    ]),
    baseFiscalYear: Type.Union([Type.Integer(), Type.Null()]),
    verdict: Type.Union([Type.Literal('met'), Type.Literal('not-met'), Type.Literal('no-data')]),
  },
  exactly,
)
export type Target = Static<typeof Target>

export const Observation = Type.Object(
  {
    city: Type.String(),
    fiscalYear: Type.Integer(),
    value: Type.Number(),
    text: Type.String(),
    source: Type.String(),
  },
  exactly,
)
export type Observation = Static<typeof Observation>

export const Measure = Type.Object(
  {
    kind: Type.Union([Type.Literal('item'), Type.Literal('construct')]),
    key: Type.String(),
    label: Text,
    /** The full wording of an item; for a construct the same as its label. */
    wording: Text,
    construct: Type.Union([Type.String(), Type.Null()]),
    figure: Figure,
    /**
     * The group's figure in the release before; null where the group was not shown or the question has
     * changed. Without a release before: the series' own last published observation, margin null.
     */
    previous: Type.Union([Figure, Type.Null()]),
    change: Type.Union([Change, Type.Null()]),
    organisation: Type.Union([Figure, Type.Null()]),
    /** This group against the rest of the organisation; null for the organisation itself. */
    difference: Type.Union([Change, Type.Null()]),
    target: Type.Union([Target, Type.Null()]),
    observations: Type.Array(Observation),
  },
  exactly,
)
export type Measure = Static<typeof Measure>

export const Release = Type.Object(
  {
    waveId: Id,
    series: Type.String(),
    title: Text,
    fiscalYear: Type.Integer(),
    synthetic: Type.Boolean(),
    closedOn: Type.String({ format: 'date' }),
    eligible: Type.Integer(),
    respondents: Type.Integer(),
    invalid: Type.Integer(),
    /** Percent with one decimal. */
    rate: Type.Union([Type.String(), Type.Null()]),
    fingerprint: Type.Union([Type.String(), Type.Null()]),
    minGroup: Type.Integer(),
    bands: Type.Array(Band),
  },
  exactly,
)
export type Release = Static<typeof Release>
export const Releases = Type.Object({ releases: Type.Array(Release) }, exactly)
export type Releases = Static<typeof Releases>

export const Group = Type.Object(
  {
    key: Type.String({ description: 'all, unit:<code>, rank:<key> or rank_group:<key>' }),
    kind: Type.Union([
      Type.Literal('all'),
      Type.Literal('unit'),
      Type.Literal('rank'),
      Type.Literal('rank_group'),
    ]),
    /** Null at the top, and where the reader may not open it. */
    parent: Type.Union([Type.String(), Type.Null()]),
    label: Text,
    eligible: Type.Union([Type.Integer(), Type.Null()]),
    /** People of this group who answered (null where a rate may not be told), and how many its figures count (null where hidden). */
    respondents: Type.Union([Type.Integer(), Type.Null()]),
    counted: Type.Union([Type.Integer(), Type.Null()]),
    rate: Type.Union([
      Type.Object({ text: Type.String(), topCoded: Type.Boolean() }, exactly),
      Type.Null(),
    ]),
    shown: Type.Boolean(),
    reason: Type.Union([Reason, Type.Null()]),
    hasChildren: Type.Boolean(),
  },
  exactly,
)
export type Group = Static<typeof Group>

/** One group's page: the headline, five constructs, thirteen items, each against last time, target and city. */
export const Overview = Type.Object(
  {
    release: Release,
    previousRelease: Type.Union([Release, Type.Null()]),
    group: Group,
    /** From the top of what the reader may open down to the group itself. */
    path: Type.Array(Group),
    headline: Measure,
    constructs: Type.Array(Measure),
    items: Type.Array(Measure),
    strengths: Type.Array(Type.String(), {
      description: 'Item keys, at most three, strongest first',
    }),
    concerns: Type.Array(Type.String(), { description: 'Item keys, at most three, weakest first' }),
  },
  exactly,
)
export type Overview = Static<typeof Overview>
export const OverviewQuery = Type.Object(
  { group: Type.Optional(Type.String({ maxLength: 100 })) },
  exactly,
)

/** Rows of groups against columns of measures: the rank comparison and the heat map. */
export const Comparison = Type.Object(
  {
    release: Release,
    organisation: Group,
    parent: Group,
    /** From the top of what the reader may open down to the parent itself. */
    path: Type.Array(Group),
    measures: Type.Array(
      Type.Object(
        {
          kind: Type.Union([Type.Literal('item'), Type.Literal('construct')]),
          key: Type.String(),
          label: Text,
          wording: Text,
          headline: Type.Boolean(),
        },
        exactly,
      ),
    ),
    rows: Type.Array(
      Type.Object(
        {
          group: Group,
          figures: Type.Array(Figure, { description: 'In the order of measures' }),
          differences: Type.Array(Type.Union([Change, Type.Null()])),
        },
        exactly,
      ),
    ),
    /** The same measures for the parent of the rows (the organisation for ranks). */
    parentFigures: Type.Array(Figure),
  },
  exactly,
)
export type Comparison = Static<typeof Comparison>
export const RanksQuery = Type.Object(
  { by: Type.Optional(Type.Union([Type.Literal('ladder'), Type.Literal('groups')])) },
  exactly,
)
export const DepartmentsQuery = Type.Object(
  { parent: Type.Optional(Type.String({ maxLength: 100 })) },
  exactly,
)
export const GroupsAnswer = Type.Object({ groups: Type.Array(Group) }, exactly)
export type GroupsAnswer = Static<typeof GroupsAnswer>
export const ExportQuery = Type.Object({ encoding: Type.Optional(Encoding) }, exactly)

/**
 * The public list of a counted wave, for anybody: how many ballots were given out, cast and found
 * invalid, and the SHA-256 of every ballot's message, sorted. A receipt code is a hash's beginning.
 */
export const BallotList = Type.Object(
  {
    waveId: Id,
    title: Text,
    closedOn: Type.String({ format: 'date' }),
    fingerprint: Type.Union([Type.String(), Type.Null()]),
    issued: Type.Integer(),
    ballots: Type.Integer(),
    invalid: Type.Integer(),
    hashes: Type.Array(Type.String()),
  },
  exactly,
)
export type BallotList = Static<typeof BallotList>
