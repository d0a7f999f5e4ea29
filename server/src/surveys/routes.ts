import {
  LaunchChecklist,
  NewWave,
  Participation,
  PersonalLinks,
  PersonalLinksFileQuery,
  PersonalLinksQuery,
  Questionnaires,
  Wave,
  WaveChange,
  Waves,
} from '@koe/shared/contracts/surveys.ts'
import { exactly, Id } from '@koe/shared/contracts/text.ts'
import type { Kysely } from 'kysely'
import Type from 'typebox'
import { allow } from '../access/guard.ts'
import type { IdentityTables } from '../identity-tables.ts'
import type { HttpServer } from '../platform/http.ts'
import { languageOf, platformProblems, problem } from '../platform/problems.ts'
import type { Services } from '../services.ts'
import { ensureDefaults } from './defaults.ts'
import { checklistFor, launchWave } from './launch.ts'
import { personalLinks } from './links.ts'
import { linksFile } from './links-file.ts'
import { participationView } from './participation-view.ts'
import { questionnairesView, wavesView, waveView } from './view.ts'
import { changeWave, closeWave, createWave, removeWave } from './waves.ts'

const tags = ['surveys']
const Problem = Type.Ref('Problem')
const params = Type.Object({ id: Id }, exactly)
const refusals = { 401: Problem, 403: Problem }
const ofWave = { ...refusals, 400: Problem, 404: Problem }

export async function surveysRoutes(app: HttpServer, services: Services): Promise<void> {
  waveRoutes(app, services)
  oneWaveRoutes(app, services)
  lifecycleRoutes(app, services)
  fieldworkRoutes(app, services)
}

function waveRoutes(app: HttpServer, services: Services): void {
  const db = services.databases.identity
  app.get(
    '/api/surveys/questionnaires',
    {
      schema: {
        tags,
        summary: 'The questionnaires that a wave may use',
        response: { 200: Questionnaires, ...refusals },
      },
    },
    async (request) => {
      allow(request, 'hr', 'admin')
      await ensureDefaults(db)
      return { questionnaires: await questionnairesView(db) }
    },
  )
  app.get(
    '/api/surveys/waves',
    { schema: { tags, summary: 'All waves', response: { 200: Waves, ...refusals } } },
    async (request) => {
      allow(request, 'hr', 'admin')
      return { waves: await wavesView(db) }
    },
  )
  app.post(
    '/api/surveys/waves',
    {
      schema: {
        tags,
        summary: 'Create a wave as a draft',
        body: NewWave,
        response: { 201: Wave, 400: Problem, ...refusals },
      },
    },
    async (request, reply) => {
      const by = allow(request, 'hr', 'admin')
      const id = await createWave(services, by, request.body)
      return reply.code(201).send(await shownWave(db, id))
    },
  )
}

function oneWaveRoutes(app: HttpServer, services: Services): void {
  const db = services.databases.identity
  app.get(
    '/api/surveys/waves/:id',
    { schema: { tags, summary: 'One wave', params, response: { 200: Wave, ...ofWave } } },
    (request) => {
      allow(request, 'hr', 'admin')
      return shownWave(db, request.params.id)
    },
  )
  app.patch(
    '/api/surveys/waves/:id',
    {
      schema: {
        tags,
        summary: 'Change a draft, or the closing time of an open wave',
        params,
        body: WaveChange,
        response: { 200: Wave, ...ofWave, 409: Problem },
      },
    },
    async (request) => {
      const by = allow(request, 'hr', 'admin')
      await changeWave(services, by, request.params.id, request.body)
      return shownWave(db, request.params.id)
    },
  )
  app.delete(
    '/api/surveys/waves/:id',
    {
      schema: {
        tags,
        summary: 'Delete a draft',
        params,
        response: { 204: Type.Null(), ...ofWave, 409: Problem },
      },
    },
    async (request, reply) => {
      const by = allow(request, 'hr', 'admin')
      await removeWave(services, by, request.params.id)
      return reply.code(204).send(null)
    },
  )
}

function lifecycleRoutes(app: HttpServer, services: Services): void {
  const db = services.databases.identity
  app.get(
    '/api/surveys/waves/:id/checklist',
    {
      schema: {
        tags,
        summary: 'What must still be done before the launch',
        params,
        response: { 200: LaunchChecklist, ...ofWave },
      },
    },
    async (request) => {
      allow(request, 'hr', 'admin')
      return found(await checklistFor(services, request.params.id))
    },
  )
  app.post(
    '/api/surveys/waves/:id/launch',
    {
      schema: {
        tags,
        summary: 'Launch a draft: freeze the roster and make the keys',
        params,
        response: { 200: Wave, ...ofWave, 409: Problem },
      },
    },
    async (request) => {
      const by = allow(request, 'hr', 'admin')
      await launchWave(services, by, request.params.id)
      return shownWave(db, request.params.id)
    },
  )
  app.post(
    '/api/surveys/waves/:id/close',
    {
      schema: {
        tags,
        summary: 'Close an open wave now and count it',
        params,
        response: { 200: Wave, ...ofWave, 409: Problem },
      },
    },
    async (request) => {
      const by = allow(request, 'hr', 'admin')
      await closeWave(services, by, request.params.id)
      return shownWave(db, request.params.id)
    },
  )
}

function fieldworkRoutes(app: HttpServer, services: Services): void {
  const db = services.databases.identity
  app.get(
    '/api/surveys/waves/:id/participation',
    {
      schema: {
        tags,
        summary: 'Response rates by unit and rank, rounded and delayed',
        params,
        response: { 200: Participation, ...ofWave },
      },
    },
    async (request) => {
      allow(request, 'hr', 'admin')
      await shownWave(db, request.params.id)
      return participationView(db, request.params.id)
    },
  )
  app.get(
    '/api/surveys/waves/:id/links',
    {
      schema: {
        tags,
        summary: 'The personal links of an open wave',
        params,
        querystring: PersonalLinksQuery,
        response: { 200: PersonalLinks, ...ofWave, 409: Problem },
      },
    },
    (request) => {
      const by = allow(request, 'hr', 'admin')
      return personalLinks(services, by, request.params.id, request.query)
    },
  )
  app.get(
    '/api/surveys/waves/:id/links.csv',
    {
      schema: {
        tags,
        summary: 'The personal links of an open wave as a CSV file',
        params,
        querystring: PersonalLinksFileQuery,
        response: { 200: CsvFile, ...ofWave, 409: Problem, 422: Problem },
      },
    },
    async (request, reply) => {
      const by = allow(request, 'hr', 'admin')
      const { encoding = 'utf-8', ...filter } = request.query
      const { links } = await personalLinks(services, by, request.params.id, filter)
      const file = linksFile(links, encoding, languageOf(request.headers['accept-language']))
      return reply
        .type(`text/csv; charset=${encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'}`)
        .header('content-disposition', 'attachment; filename="koe-links.csv"')
        .send(file)
    },
  )
}

const CsvFile = { description: 'CSV', content: { 'text/csv': { schema: Type.String() } } }

const shownWave = async (db: Kysely<IdentityTables>, id: string): Promise<Wave> =>
  found(await waveView(db, id))

function found<View>(view: View | undefined): View {
  if (view === undefined) throw problem(platformProblems, 'not-found')
  return view
}
