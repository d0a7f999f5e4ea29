import type { ReportTables } from '../results/tables.ts'
import type { SurveysTables } from '../surveys/tables.ts'
import type { UrnTables } from '../urn/tables.ts'

/** What the counter's role may touch: the urn, the rules of a wave, and the tables it publishes. */
export interface CounterTables extends UrnTables, SurveysTables, ReportTables {}
