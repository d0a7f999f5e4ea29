import { Ajv, type Options } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type BilingualFault, platformProblems, problem } from './problems.ts'

const ajvOptions: Options = {
  allErrors: true,
  removeAdditional: false,
  useDefaults: true,
  strict: false,
}

/** One spelling of an id: PostgreSQL and file names take fewer than the standard allows. */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const instant = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/

/** An instant that the calendar has: no leap second, no 31st of June, no year of five digits. */
function isInstant(text: string): boolean {
  const date = new Date(text.toUpperCase())
  if (!instant.test(text) || Number.isNaN(date.getTime())) return false
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number)
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() && date.toISOString().length === 24
}

function validator(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({ ...ajvOptions, coerceTypes })
  const withFormats = (addFormats as unknown as (ajv: Ajv) => Ajv)(ajv)
  return withFormats.addFormat('uuid', uuid).addFormat('date-time', isInstant)
}

/** Bodies are taken as they are; addresses carry only text, so their values are converted. */
const strictly = validator(false)
const leniently = validator(true)

/**
 * Takes JSON in UTF-8 and nothing else, validates every part of a request, and refuses what the
 * database cannot hold: text that would come back changed, or a body that no route has asked for.
 */
export function validateStrictly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    (request, bytes, done) => {
      const text = decoded(bytes)
      if (text === undefined) done(problem(platformProblems, 'malformed-json'))
      else parse(request, text, done)
    },
  )
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? strictly : leniently).compile(schema as object),
  )
  app.addHook('preHandler', async (request) => {
    const faults = [
      ...unaskedBody(request),
      ...unstorable(request.params),
      ...unstorable(request.query),
      ...unstorable(request.body),
    ]
    if (faults.length > 0) throw problem(platformProblems, 'invalid-input', { faults })
  })
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decoded(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

function unaskedBody({ body, routeOptions }: FastifyRequest): readonly BilingualFault[] {
  const takesBody = routeOptions.url === undefined || routeOptions.schema?.body
  return takesBody || body === undefined || body === null
    ? []
    : [{ field: 'body', message: noBody }]
}

/** Values have passed their schema, so they are no deeper than it. */
function* unstorable(value: unknown, way: readonly string[] = []): Generator<BilingualFault> {
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed()))
    yield { field: way.join('.'), message: notText }
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return
  for (const [key, inner] of Object.entries(value)) yield* unstorable(inner, [...way, key])
}

const noBody = { ja: 'ここでは内容を送れません', en: 'is not expected here' }
const notText = {
  ja: '文字として保存できないデータが含まれています',
  en: 'holds something that is not text',
}
