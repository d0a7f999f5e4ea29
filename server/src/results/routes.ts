import { Readable } from 'node:stream'
import {
  BallotList,
  Comparison,
  DepartmentsQuery,
  ExportQuery,
  GroupsAnswer,
  Overview,
  OverviewQuery,
  RanksQuery,
  Releases,
} from '@koe/shared/contracts/results.ts'
import { exactly, Id } from '@koe/shared/contracts/text.ts'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { appendAudit } from '../access/audit.ts'
import { allow } from '../access/guard.ts'
import type { HttpServer } from '../platform/http.ts'
import { languageOf } from '../platform/problems.ts'
import type { Services } from '../services.ts'
import { ballotListOf } from './ballot-list.ts'
import { departmentsOf, ranksOf } from './comparison.ts'
import { exportedFile } from './export-csv.ts'
import { groupView, treeOrder } from './groups.ts'
import { overviewOf } from './overview.ts'
import { releaseView } from './release.ts'
import { groupFor, notFound, releaseFor, scopeOf } from './scope.ts'
import { findGroups, findReleases } from './store.ts'

const tags = ['results']
const Problem = Type.Ref('Problem')
const params = Type.Object({ waveId: Id }, exactly)
const refusals = { 400: Problem, 401: Problem, 404: Problem }

const reader = async (services: Services, request: FastifyRequest) => {
  const account = allow(request, 'hr', 'admin', 'head')
  return { account, scope: await scopeOf(services, account) }
}

export async function resultsRoutes(app: HttpServer, services: Services): Promise<void> {
  releaseRoutes(app, services)
  comparisonRoutes(app, services)
  exportRoute(app, services)
  ballotListRoute(app, services)
}

/** For everybody, signed in or not: whoever holds a receipt can find it, and count the others. */
function ballotListRoute(app: HttpServer, services: Services): void {
  app.get(
    '/api/results/ballot-lists/:waveId',
    {
      logLevel: 'silent',
      schema: {
        tags,
        summary: 'The public list of the ballots of a counted wave',
        params,
        response: { 200: BallotList, 400: Problem, 404: Problem },
      },
    },
    async (request) => {
      const list = await ballotListOf(services.databases.report, request.params.waveId)
      if (!list) throw notFound()
      return list
    },
  )
}

function releaseRoutes(app: HttpServer, services: Services): void {
  const db = services.databases.report
  app.get(
    '/api/results/releases',
    {
      schema: {
        tags,
        summary: 'The published results that the reader may see',
        response: { 200: Releases, 401: Problem },
      },
    },
    async (request) => {
      const { scope } = await reader(services, request)
      return { releases: (await findReleases(db, scope)).map(releaseView) }
    },
  )
  app.get(
    '/api/results/releases/:waveId/overview',
    {
      schema: {
        tags,
        summary: 'Headline, constructs and items of one group',
        params,
        querystring: OverviewQuery,
        response: { 200: Overview, ...refusals },
      },
    },
    async (request) => {
      const { scope } = await reader(services, request)
      const release = await releaseFor(db, scope, request.params.waveId)
      const group = await groupFor(db, scope, release.wave_id, request.query.group)
      return overviewOf(db, scope, release, group)
    },
  )
  app.get(
    '/api/results/releases/:waveId/groups',
    {
      schema: {
        tags,
        summary: 'The groups that the reader may open',
        params,
        response: { 200: GroupsAnswer, ...refusals },
      },
    },
    async (request) => {
      const { scope } = await reader(services, request)
      const release = await releaseFor(db, scope, request.params.waveId)
      const groups = treeOrder(await findGroups(db, release.wave_id, scope))
      return { groups: groups.map((group) => groupView(group, release.disclosure, scope)) }
    },
  )
}

function comparisonRoutes(app: HttpServer, services: Services): void {
  const db = services.databases.report
  app.get(
    '/api/results/releases/:waveId/ranks',
    {
      schema: {
        tags,
        summary: 'The ranks of the organisation side by side',
        params,
        querystring: RanksQuery,
        response: { 200: Comparison, ...refusals },
      },
    },
    async (request) => {
      const { scope } = await reader(services, request)
      const release = await releaseFor(db, scope, request.params.waveId)
      // Ranks are figures of the whole organisation: a section head's scope does not hold them.
      if (scope !== null) throw notFound()
      return ranksOf(db, release, request.query.by === 'groups' ? 'rank_group' : 'rank')
    },
  )
  app.get(
    '/api/results/releases/:waveId/departments',
    {
      schema: {
        tags,
        summary: 'The units below a group side by side',
        params,
        querystring: DepartmentsQuery,
        response: { 200: Comparison, ...refusals },
      },
    },
    async (request) => {
      const { scope } = await reader(services, request)
      const release = await releaseFor(db, scope, request.params.waveId)
      const parent = await groupFor(db, scope, release.wave_id, request.query.parent)
      if (parent.kind !== 'all' && parent.kind !== 'unit') throw notFound()
      return departmentsOf(db, scope, release, parent)
    },
  )
}

const CsvFile = {
  description: 'Every shown figure of the reader’s scope, one a line',
  content: { 'text/csv': { schema: Type.String() } },
}

function exportRoute(app: HttpServer, services: Services): void {
  const { report, identity } = services.databases
  app.get(
    '/api/results/releases/:waveId/export.csv',
    {
      schema: {
        tags,
        summary: 'Every shown figure of the reader’s scope as a CSV file',
        params,
        querystring: ExportQuery,
        response: { 200: CsvFile, ...refusals },
      },
    },
    async (request, reply) => {
      const { account, scope } = await reader(services, request)
      const release = await releaseFor(report, scope, request.params.waveId)
      await identity.transaction().execute((tx) =>
        appendAudit(tx, {
          at: services.now(),
          accountId: account.id,
          action: 'results-exported',
          subject: release.wave_id,
        }),
      )
      const encoding = request.query.encoding ?? 'utf-8'
      const language = languageOf(request.headers['accept-language'])
      const charset = encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'
      return reply
        .type(`text/csv; charset=${charset}`)
        .header('content-disposition', `attachment; filename="koe-FY${release.fiscal_year}.csv"`)
        .send(Readable.from(exportedFile(report, scope, release, { encoding, language })))
    },
  )
}
