import type { AccessTables } from './access/tables.ts'
import type { BallotsTables } from './ballots/tables.ts'
import type { RosterTables } from './roster/tables.ts'
import type { SurveysTables } from './surveys/tables.ts'

/** The schema `identity`, whole: one transaction may span its rooms, each writing its own tables. */
export interface IdentityTables extends AccessTables, RosterTables, SurveysTables, BallotsTables {}
