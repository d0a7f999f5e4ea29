import { Session, SetUp } from '@koe/shared/contracts/access.ts'
import { People, PeopleQuery, Ranks, RosterSummary, Units } from '@koe/shared/contracts/roster.ts'
import { exactly } from '@koe/shared/contracts/text.ts'
import Type from 'typebox'
import { allow } from '../access/guard.ts'
import { requirePlainText } from '../access/plain-text.ts'
import { sendSessionCookie } from '../access/session.ts'
import { anyAccount } from '../access/store.ts'
import { sessionView } from '../access/view.ts'
import type { HttpServer } from '../platform/http.ts'
import type { Services } from '../services.ts'
import { importRoutes } from './imports/routes.ts'
import { chooseLadder, setUp } from './set-up.ts'
import { peopleView, ranksView, summaryView, unitsView } from './view.ts'

const tags = ['roster']
const Problem = Type.Ref('Problem')
const refused = { 401: Problem, 403: Problem }

export async function rosterRoutes(app: HttpServer, services: Services): Promise<void> {
  setUpRoutes(app, services)
  viewRoutes(app, services)
  ladderRoutes(app, services)
  await importRoutes(app, services)
}

/** Here and not in `access`: the first administrator comes with the first unit and the ranks. */
function setUpRoutes(app: HttpServer, services: Services): void {
  app.get(
    '/api/setup',
    {
      schema: {
        tags,
        summary: 'Whether the first administrator is still to be created',
        response: { 200: Type.Object({ needed: Type.Boolean() }, exactly) },
      },
    },
    async () => ({ needed: !(await anyAccount(services.databases.identity)) }),
  )
  app.post(
    '/api/setup',
    {
      schema: {
        tags,
        summary: 'Set up: first administrator, organisation and rank ladder',
        body: SetUp,
        response: { 201: Session, 400: Problem, 409: Problem },
      },
    },
    async (request, reply) => {
      const { accountId, token } = await setUp(services, request.body)
      sendSessionCookie(reply, services, token)
      return reply.code(201).send(await sessionView(services, accountId))
    },
  )
}

function viewRoutes(app: HttpServer, services: Services): void {
  const db = services.databases.identity
  app.get(
    '/api/roster',
    {
      schema: {
        tags,
        summary: 'How many people, units and ranks the roster has',
        response: { 200: RosterSummary, ...refused },
      },
    },
    (request) => {
      allow(request, 'hr', 'admin')
      return summaryView(db)
    },
  )
  app.get(
    '/api/roster/units',
    {
      schema: {
        tags,
        summary: 'The unit tree, in tree order',
        response: { 200: Units, ...refused },
      },
    },
    async (request) => {
      allow(request, 'hr', 'admin')
      return { units: await unitsView(db) }
    },
  )
  app.get(
    '/api/roster/people',
    {
      schema: {
        tags,
        summary: 'People of the roster, page by page',
        querystring: PeopleQuery,
        response: { 200: People, 400: Problem, ...refused },
      },
    },
    (request) => {
      allow(request, 'hr', 'admin')
      const { search, unit, after } = request.query
      requirePlainText({ search: search?.trim() || undefined, unit, after })
      return peopleView(db, request.query)
    },
  )
}

const LadderChoice = Type.Object({ ladder: SetUp.properties.ladder }, exactly)

function ladderRoutes(app: HttpServer, services: Services): void {
  const db = services.databases.identity
  app.get(
    '/api/roster/ranks',
    {
      schema: {
        tags,
        summary: 'The rank ladder, from the most senior rank down',
        response: { 200: Ranks, ...refused },
      },
    },
    async (request) => {
      allow(request, 'hr', 'admin')
      return { ranks: await ranksView(db) }
    },
  )
  app.put(
    '/api/roster/ladder',
    {
      schema: {
        tags,
        summary: 'Exchange the rank ladder while nobody has a rank',
        body: LadderChoice,
        response: { 200: Ranks, 400: Problem, ...refused, 409: Problem },
      },
    },
    async (request) => {
      const by = allow(request, 'hr', 'admin')
      await chooseLadder(services, by, request.body.ladder)
      return { ranks: await ranksView(db) }
    },
  )
}
