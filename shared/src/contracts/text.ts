import Type, { type Static } from 'typebox'

/** Both languages travel together, so that switching the language needs no new request. */
export const Text = Type.Object(
  { ja: Type.String(), en: Type.String() },
  { additionalProperties: false },
)
export type Text = Static<typeof Text>

export const Id = Type.String({ format: 'uuid' })
export const Instant = Type.String({ format: 'date-time' })
/** Bytes in base64url without padding. */
export const Bytes = (maxLength: number) => Type.String({ pattern: '^[A-Za-z0-9_-]+$', maxLength })
export const UnitCode = Type.String({ minLength: 1, maxLength: 64 })
/** A body or answer of exactly these properties: anything else is refused. */
export const exactly = { additionalProperties: false } as const
export const Encoding = Type.Union([Type.Literal('utf-8'), Type.Literal('cp932')])
export type Encoding = Static<typeof Encoding>
