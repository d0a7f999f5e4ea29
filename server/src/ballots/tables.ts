import type { Timestamp } from '../platform/columns.ts'

export interface BallotsTables {
  'identity.signing_key': {
    wave_id: string
    dimension: 'eligibility' | 'unit' | 'rank'
    value: string
    public_key: Buffer
    sealed_private_key: Buffer | null
  }
  'identity.issue_record': { wave_id: string; person_tag: Buffer; request_hash: Buffer }
  'identity.participation': {
    wave_id: string
    group_key: string
    taken_at: Timestamp
    eligible: number
    issued: number
  }
}
