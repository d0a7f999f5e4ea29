import {
  ConfirmQuery,
  ImportCheck,
  ImportKind,
  ImportQuery,
  ImportResult,
} from '@koe/shared/contracts/roster.ts'
import { exactly } from '@koe/shared/contracts/text.ts'
import { stringify } from 'csv-stringify/sync'
import Type from 'typebox'
import { allow } from '../../access/guard.ts'
import type { HttpServer } from '../../platform/http.ts'
import { type Language, languageOf } from '../../platform/problems.ts'
import type { Services } from '../../services.ts'
import { confirmImport, importCheck, planImport } from './import-roster.ts'
import type { ImportPlan } from './plan.ts'
import { readSheet } from './sheet.ts'

const tags = ['roster']
const mediaTypes = ['text/csv', 'application/vnd.ms-excel', 'application/octet-stream']
const bodyLimit = 64 * 1024 * 1024

const Problem = Type.Ref('Problem')
const refused = {
  400: Problem,
  401: Problem,
  403: Problem,
  413: Problem,
  415: Problem,
}
const params = Type.Object({ kind: ImportKind }, exactly)
const body = Type.Unsafe<Buffer | undefined>({
  description: 'The bytes of a CSV file, as they are',
})

/** The only routes that take a file: as raw bytes, because its encoding is still to be found out. */
export async function importRoutes(app: HttpServer, services: Services): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      mediaTypes,
      { parseAs: 'buffer', bodyLimit },
      (_request, file, done) => done(null, file),
    )
    // Before the body is read: nobody else may make the server hold a large file.
    scope.addHook('onRequest', async (request) => {
      allow(request, 'hr', 'admin')
    })
    checkRoutes(scope as HttpServer, services)
    confirmRoute(scope as HttpServer, services)
  })
}

function checkRoutes(app: HttpServer, services: Services): void {
  const schema = { tags, consumes: mediaTypes, params, querystring: ImportQuery, body }
  app.post(
    '/api/roster/imports/:kind/check',
    {
      bodyLimit,
      schema: {
        ...schema,
        summary: 'What a roster file would change, or what is wrong with it',
        response: { 200: ImportCheck, ...refused },
      },
    },
    async ({ params, query, body, headers }) => {
      const language = languageOf(headers['accept-language'])
      const sheet = readSheet(params.kind, body ?? nothing, query.encoding ?? 'auto')
      return importCheck(sheet, await planImport(services, sheet, language), language)
    },
  )
  app.post(
    '/api/roster/imports/:kind/faults',
    {
      bodyLimit,
      schema: {
        ...schema,
        summary: 'Every fault of a roster file as a CSV file',
        response: { 200: Type.String(), ...refused },
      },
    },
    async ({ params, query, body, headers }, reply) => {
      const language = languageOf(headers['accept-language'])
      const sheet = readSheet(params.kind, body ?? nothing, query.encoding ?? 'auto')
      const plan = await planImport(services, sheet, language)
      return reply.type('text/csv; charset=utf-8').send(faultsCsv(plan, language))
    },
  )
}

const nothing = Buffer.alloc(0)

/** Every fault, for a spreadsheet: the byte order mark tells Excel that this is UTF-8. */
function faultsCsv({ faults }: ImportPlan, language: Language): string {
  const header = language === 'en' ? ['Line', 'Column', 'Reason'] : ['行', '列', '理由']
  const rows = faults.map(({ line, column, message }) => [line, column, message[language]])
  return stringify([header, ...rows], {
    bom: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
  })
}

function confirmRoute(app: HttpServer, services: Services): void {
  app.post(
    '/api/roster/imports/:kind/confirm',
    {
      bodyLimit,
      schema: {
        tags,
        summary: 'Import a roster file that was checked',
        consumes: mediaTypes,
        params,
        querystring: ConfirmQuery,
        body,
        response: { 200: ImportResult, ...refused, 409: Problem, 422: Problem },
      },
    },
    async (request) => {
      const by = allow(request, 'hr', 'admin')
      const { params, query, body } = request
      const sheet = readSheet(params.kind, body ?? nothing, query.encoding ?? 'auto')
      return confirmImport(services, by, sheet, query.digest)
    },
  )
}
