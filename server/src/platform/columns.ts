import type { ColumnType } from 'kysely'

export type { Generated } from 'kysely'

/** Read as a Date, written as a Date or ISO text. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>

/** Read as the parsed value, written as JSON text. */
export type Json<Value> = ColumnType<Value, string, string>
