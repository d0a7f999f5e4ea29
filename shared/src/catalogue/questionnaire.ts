import Type, { type Static } from 'typebox'

/** A text in both interface languages. Japanese is the one that counts; English may repeat it. */
export const LocalText = Type.Object(
  {
    ja: Type.String({ minLength: 1, maxLength: 400 }),
    en: Type.String({ minLength: 1, maxLength: 400 }),
  },
  { additionalProperties: false },
)
export type LocalText = Static<typeof LocalText>

export const Key = Type.String({ pattern: '^[a-z0-9][a-z0-9_-]{0,63}$' })

export const Tone = Type.Union([
  Type.Literal('favourable'),
  Type.Literal('neutral'),
  Type.Literal('unfavourable'),
])
export type Tone = Static<typeof Tone>

/** An option without score and without tone ("not applicable") leaves every denominator. */
export const Option = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 32 }),
    label: LocalText,
    score: Type.Optional(Type.Number()),
    tone: Type.Optional(Tone),
  },
  { additionalProperties: false },
)
export type Option = Static<typeof Option>

export const Scale = Type.Object(
  { options: Type.Array(Option, { minItems: 2, maxItems: 40 }) },
  { additionalProperties: false },
)
export type Scale = Static<typeof Scale>

export const Item = Type.Object(
  {
    key: Key,
    type: Type.Union([Type.Literal('single'), Type.Literal('multiple'), Type.Literal('text')]),
    scale: Type.Optional(Key),
    max: Type.Optional(Type.Integer({ minimum: 1 })),
    required: Type.Optional(Type.Boolean()),
    wording: LocalText,
    shortLabel: LocalText,
    wordingVersion: Type.Integer({ minimum: 1 }),
  },
  { additionalProperties: false },
)
export type Item = Static<typeof Item>

/** A named set of items: a construct, an index or a theme, told apart by where it stands. */
export const ItemSet = Type.Object(
  { key: Key, label: LocalText, items: Type.Array(Key, { minItems: 1 }) },
  { additionalProperties: false },
)
export type ItemSet = Static<typeof ItemSet>

export const Questionnaire = Type.Object(
  {
    key: Key,
    version: Type.Integer({ minimum: 1 }),
    title: LocalText,
    scales: Type.Record(Key, Scale),
    items: Type.Array(Item, { minItems: 1, maxItems: 300 }),
    constructs: Type.Array(ItemSet),
    indices: Type.Array(ItemSet),
    themes: Type.Array(ItemSet),
    /** Key of the construct that heads every page (the engagement score). */
    headline: Type.Optional(Key),
  },
  { additionalProperties: false },
)
export type Questionnaire = Static<typeof Questionnaire>

/** One person's answers: item key → option code, codes of a multiple-choice item, or free text. */
export type Answers = Readonly<Record<string, string | readonly string[]>>
