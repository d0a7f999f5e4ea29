import Type, { type Static } from 'typebox'
import { Questionnaire } from '../catalogue/questionnaire.ts'
import { Encoding, exactly, Id, Instant, Text, UnitCode } from './text.ts'

export const WaveState = Type.Union([
  Type.Literal('draft'),
  Type.Literal('preparing'),
  Type.Literal('open'),
  Type.Literal('closing'),
  Type.Literal('closed'),
])
export type WaveState = Static<typeof WaveState>

export const Questionnaires = Type.Object({ questionnaires: Type.Array(Questionnaire) }, exactly)

export const NewWave = Type.Object(
  {
    title: Type.Object(
      {
        ja: Type.String({ minLength: 1, maxLength: 200 }),
        en: Type.String({ minLength: 1, maxLength: 200 }),
      },
      exactly,
    ),
    series: Type.String({ minLength: 1, maxLength: 64 }),
    questionnaire: Type.Object(
      {
        key: Type.String({ maxLength: 64 }),
        version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
      },
      exactly,
    ),
    opensAt: Instant,
    closesAt: Instant,
  },
  exactly,
)
export type NewWave = Static<typeof NewWave>

/** A draft may change everything; an open wave only its closing time. */
export const WaveChange = Type.Partial(NewWave, exactly)
export type WaveChange = Static<typeof WaveChange>

export const Wave = Type.Object(
  {
    id: Id,
    series: Type.String(),
    title: Text,
    fiscalYear: Type.Integer(),
    synthetic: Type.Boolean(),
    questionnaire: Type.Object(
      { key: Type.String(), version: Type.Integer(), title: Text, items: Type.Integer() },
      exactly,
    ),
    opensAt: Instant,
    closesAt: Instant,
    state: WaveState,
    /** Share of the present long work (making keys, counting) that is done, 0 to 1. */
    progress: Type.Union([Type.Number({ minimum: 0, maximum: 1 }), Type.Null()]),
    /** Code of the problem that stopped the last attempt; the job tries again by itself. */
    failure: Type.Union([Type.String(), Type.Null()]),
    fingerprint: Type.Union([Type.String(), Type.Null()]),
    eligible: Type.Union([Type.Integer(), Type.Null()]),
    released: Type.Boolean(),
  },
  exactly,
)
export type Wave = Static<typeof Wave>
export const Waves = Type.Object({ waves: Type.Array(Wave) }, exactly)
export type Waves = Static<typeof Waves>

/** Each thing that must hold before launching, in the order in which a person would do it. */
export const LaunchCheck = Type.Object(
  {
    code: Type.Union([
      Type.Literal('roster-has-people'),
      Type.Literal('units-form-one-tree'),
      Type.Literal('crowd-large-enough'),
      Type.Literal('closes-in-future'),
    ]),
    done: Type.Boolean(),
  },
  exactly,
)
export const LaunchChecklist = Type.Object(
  { ready: Type.Boolean(), checks: Type.Array(LaunchCheck) },
  exactly,
)
export type LaunchChecklist = Static<typeof LaunchChecklist>

/** Ballots handed out, per group of at least ten eligible people: rounded, delayed, top-coded at 95 %. */
export const ParticipationGroup = Type.Object(
  {
    group: Type.String(),
    parent: Type.Union([Type.String(), Type.Null()]),
    kind: Type.Union([Type.Literal('all'), Type.Literal('unit'), Type.Literal('rank')]),
    label: Text,
    eligible: Type.Integer(),
    /** Percent, one decimal; null where fewer than ten are eligible. */
    rate: Type.Union([Type.Number(), Type.Null()]),
    topCoded: Type.Boolean(),
  },
  exactly,
)
export type ParticipationGroup = Static<typeof ParticipationGroup>
export const Participation = Type.Object(
  {
    takenAt: Type.Union([Instant, Type.Null()]),
    groups: Type.Array(ParticipationGroup),
  },
  exactly,
)
export type Participation = Static<typeof Participation>

/** One personal link. The token stands in the fragment, which a browser never sends anywhere. */
export const PersonalLink = Type.Object(
  {
    staffNumber: Type.String(),
    name: Type.String(),
    unit: UnitCode,
    unitName: Text,
    email: Type.Union([Type.String(), Type.Null()]),
    link: Type.String(),
    code: Type.String(),
  },
  exactly,
)
export type PersonalLink = Static<typeof PersonalLink>
export const PersonalLinksQuery = Type.Object(
  { unit: Type.Optional(UnitCode), withoutEmail: Type.Optional(Type.Boolean()) },
  exactly,
)
export const PersonalLinksFileQuery = Type.Object(
  { ...PersonalLinksQuery.properties, encoding: Type.Optional(Encoding) },
  exactly,
)
export const PersonalLinks = Type.Object(
  { title: Text, closesAt: Instant, fingerprint: Type.String(), links: Type.Array(PersonalLink) },
  exactly,
)
export type PersonalLinks = Static<typeof PersonalLinks>
