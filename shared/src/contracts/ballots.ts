import Type, { type Static } from 'typebox'
import { Questionnaire } from '../catalogue/questionnaire.ts'
import { Bytes, exactly, Id, Instant, Text } from './text.ts'

/** The personal code: 16 characters of Crockford's base 32 (80 bits), in upper case without hyphens. */
export const LinkCode = Type.String({ pattern: '^[0-9A-HJKMNP-TV-Z]{16}$' })

export const InvitationRequest = Type.Object({ link: LinkCode }, exactly)
export type InvitationRequest = Static<typeof InvitationRequest>

/**
 * What the answering page needs. `state` tells which page to show; the questionnaire and the
 * manifest come only when a ballot can be issued or cast again from the device that holds it.
 */
export const Invitation = Type.Object(
  {
    state: Type.Union([
      Type.Literal('open'),
      Type.Literal('used'),
      Type.Literal('early'),
      Type.Literal('closed'),
    ]),
    waveId: Id,
    title: Text,
    opensAt: Instant,
    closesAt: Instant,
    minGroup: Type.Integer(),
    minDistribution: Type.Integer(),
    ballot: Type.Union([
      Type.Object(
        {
          questionnaire: Questionnaire,
          /** Canonical JSON, so that the browser computes the fingerprint over the very bytes. */
          manifest: Type.String(),
          fingerprint: Type.String(),
          unit: Type.Union([Type.String(), Type.Null()]),
          rank: Type.Union([Type.String(), Type.Null()]),
        },
        exactly,
      ),
      Type.Null(),
    ]),
  },
  exactly,
)
export type Invitation = Static<typeof Invitation>

const Signature = Bytes(342)
/** Three blinded values of 256 bytes; unit and rank are absent where the person has no such credential. */
export const IssueRequest = Type.Object(
  {
    link: LinkCode,
    eligibility: Signature,
    unit: Type.Union([Signature, Type.Null()]),
    rank: Type.Union([Signature, Type.Null()]),
  },
  exactly,
)
export type IssueRequest = Static<typeof IssueRequest>
export const IssueAnswer = Type.Object(
  {
    eligibility: Signature,
    unit: Type.Union([Signature, Type.Null()]),
    rank: Type.Union([Signature, Type.Null()]),
  },
  exactly,
)
export type IssueAnswer = Static<typeof IssueAnswer>
