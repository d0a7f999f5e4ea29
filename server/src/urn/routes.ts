import type { Kysely } from 'kysely'
import type { HttpServer } from '../platform/http.ts'
import type { UrnTables } from './tables.ts'

export interface UrnServices {
  readonly db: Kysely<UrnTables>
  readonly now: () => Date
}

export async function urnRoutes(_app: HttpServer, _services: UrnServices): Promise<void> {}
