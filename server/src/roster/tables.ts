import type { Generated } from '../platform/columns.ts'

export interface RosterTables {
  'identity.unit': {
    code: string
    parent_code: string | null
    name_ja: string
    name_en: string | null
    position: number
  }
  'identity.rank': {
    key: string
    position: number
    label_ja: string
    label_en: string
    group_key: string
    group_label_ja: string
    group_label_en: string
  }
  'identity.person': {
    id: Generated<string>
    staff_number: string
    name: string
    /** Null only for somebody who has left and whose unit is gone. */
    unit_code: string | null
    rank_key: string
    email: string | null
    active: Generated<boolean>
  }
}
