import {
  BallotStatus,
  BallotStatusRequest,
  CastAnswer,
  CastRequest,
} from '@koe/shared/contracts/urn.ts'
import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { HttpServer } from '../platform/http.ts'
import { ballotStatus } from './ballot-status.ts'
import { createCast } from './cast.ts'
import type { UrnTables } from './tables.ts'

export interface UrnServices {
  readonly db: Kysely<UrnTables>
  readonly now: () => Date
}

const Problem = Type.Ref('Problem')

/** Nobody signs in here, and nothing of a request is logged: the urn must not know who sends. */
export async function urnRoutes(app: HttpServer, { db, now }: UrnServices): Promise<void> {
  const cast = createCast(db)
  app.post(
    '/api/urn/cast',
    {
      logLevel: 'silent',
      schema: {
        tags: ['urn'],
        summary: 'Cast a sealed ballot, or replace it until the close',
        body: CastRequest,
        response: { 200: CastAnswer, 400: Problem, 403: Problem, 404: Problem, 409: Problem },
      },
    },
    async (request) => {
      await cast(request.body, now())
      return { accepted: true as const }
    },
  )
  app.post(
    '/api/urn/status',
    {
      logLevel: 'silent',
      schema: {
        tags: ['urn'],
        summary: 'Whether a ballot is safe in the urn',
        body: BallotStatusRequest,
        response: { 200: BallotStatus, 400: Problem, 404: Problem, 409: Problem },
      },
    },
    async ({ body }) => ({ present: await ballotStatus(db, body.waveId, body.ballotHash) }),
  )
}
