import type { Role } from '@koe/shared/contracts/access.ts'
import type { Generated, Timestamp } from '../platform/columns.ts'

export interface AccessTables {
  'identity.account': {
    id: Generated<string>
    sign_in_name: string
    name: string
    password_hash: string
    role: Role
    disabled: Generated<boolean>
    created_at: Generated<Timestamp>
  }
  'identity.session': {
    token_hash: Buffer
    account_id: string
    expires_at: Timestamp
  }
  'identity.sign_in_attempt': {
    name_hash: Buffer
    attempts: number
    started_at: Timestamp
  }
  'identity.account_unit': { account_id: string; unit_code: string }
  'identity.audit_entry': {
    position: number
    at: Timestamp
    account_id: string | null
    action: string
    subject: string
    hash: Buffer
  }
}
