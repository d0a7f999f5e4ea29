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
  lifecycleRoutes(app, services)
  fieldworkRoutes(app, services)
}

function waveRoutes(app: HttpServer, services: Services): void {
  const db = services.databases.identity
  app.get(
    '/api/surveys/questionnaires',
    { schema: { tags, response: { 200: Questionnaires, ...refusals } } },
    async (request) => {
      allow(request, 'hr', 'admin')
      await ensureDefaults(db)
      return { questionnaires: await questionnairesView(db) }
    },
  )
  app.get(
    '/api/surveys/waves',
    { schema: { tags, response: { 200: Waves, ...refusals } } },
    async (request) => {
      allow(request, 'hr', 'admin')
      return { waves: await wavesView(db) }
    },
  )
  app.post(
    '/api/surveys/waves',
    { schema: { tags, body: NewWave, response: { 201: Wave, 400: Problem, ...refusals } } },
    async (request, reply) => {
      const by = allow(request, 'hr', 'admin')
      const id = await createWave(services, by, request.body)
      return reply.code(201).send(await shownWave(db, id))
    },
  )
  app.get(
    '/api/surveys/waves/:id',
    { schema: { tags, params, response: { 200: Wave, ...ofWave } } },
    (request) => {
      allow(request, 'hr', 'admin')
      return shownWave(db, request.params.id)
    },
  )
  app.patch(
    '/api/surveys/waves/:id',
    {
      schema: { tags, params, body: WaveChange, response: { 200: Wave, ...ofWave, 409: Problem } },
    },
    async (request) => {
      const by = allow(request, 'hr', 'admin')
      await changeWave(services, by, request.params.id, request.body)
      return shownWave(db, request.params.id)
    },
  )
  app.delete(
    '/api/surveys/waves/:id',
    { schema: { tags, params, response: { 204: Type.Null(), ...ofWave, 409: Problem } } },
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
    { schema: { tags, params, response: { 200: LaunchChecklist, ...ofWave } } },
    async (request) => {
      allow(request, 'hr', 'admin')
      return found(await checklistFor(services, request.params.id))
    },
  )
  app.post(
    '/api/surveys/waves/:id/launch',
    { schema: { tags, params, response: { 200: Wave, ...ofWave, 409: Problem } } },
    async (request) => {
      const by = allow(request, 'hr', 'admin')
      await launchWave(services, by, request.params.id)
      return shownWave(db, request.params.id)
    },
  )
  app.post(
    '/api/surveys/waves/:id/close',
    { schema: { tags, params, response: { 200: Wave, ...ofWave, 409: Problem } } },
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
    { schema: { tags, params, response: { 200: Participation, ...ofWave } } },
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
