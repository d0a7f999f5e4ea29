import Type, { type Static } from 'typebox'
import { Bytes, exactly, Id } from './text.ts'

/** A sealed ballot. It names its wave and carries proof of eligibility, and nothing about anybody. */
export const CastRequest = Type.Object(
  {
    waveId: Id,
    message: Bytes(43),
    /** Randomizer prefix (32 bytes) and eligibility signature (256 bytes). */
    credential: Bytes(384),
    sealed: Bytes(90_000),
  },
  exactly,
)
export type CastRequest = Static<typeof CastRequest>
export const CastAnswer = Type.Object({ accepted: Type.Literal(true) }, exactly)

/** Asked in a body: a proxy logs addresses, and its line would put a workplace beside a ballot. */
export const BallotStatusRequest = Type.Object(
  { waveId: Id, ballotHash: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
  exactly,
)
export type BallotStatusRequest = Static<typeof BallotStatusRequest>
export const BallotStatus = Type.Object({ present: Type.Boolean() }, exactly)
export type BallotStatus = Static<typeof BallotStatus>
