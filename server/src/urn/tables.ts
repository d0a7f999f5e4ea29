import type { Generated, Timestamp } from '../platform/columns.ts'

interface SealedBallot {
  wave_id: string
  ballot_hash: Buffer
  message: Buffer
  credential: Buffer
  sealed: Buffer
}

export interface UrnTables {
  'urn.box': {
    wave_id: string
    eligibility_key: Buffer
    opens_at: Timestamp
    closes_at: Timestamp
    closed: Generated<boolean>
  }
  'urn.spool': SealedBallot
  'urn.ballot': SealedBallot
}
