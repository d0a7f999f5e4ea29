import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { HttpServer } from './http.ts'

const description = {
  openapi: '3.1.0',
  info: {
    title: 'Koe',
    version: '0.1.0',
    description:
      'Anonymous staff surveys for municipalities. Errors are problem details (RFC 9457); every code is listed at /api/problems.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
} as const

/** The pages for people: like all others they load nothing from outside and run nothing inline. */
const docsSecurity = {
  'default-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
}

/** The API described for machines at /api/openapi.json and for people at /api/docs. */
export async function describeApi(app: HttpServer): Promise<void> {
  await app.register(swagger, {
    openapi: description,
    refResolver: { buildLocalReference: ({ $id }, _base, _fragment, i) => `${$id ?? `def-${i}`}` },
    transformObject: (document) =>
      withProblemType(
        'openapiObject' in document ? document.openapiObject : document.swaggerObject,
      ),
  })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: docsSecurity,
    uiConfig: { validatorUrl: null },
  })
  app.get('/api/openapi.json', { schema: { hide: true, response: { 200: {} } } }, () =>
    app.swagger(),
  )
}

type Answers = Record<string, { content?: Record<string, unknown> }>

/** Refusals travel as application/problem+json, which a response schema alone cannot say. */
function withProblemType<Document extends { paths?: object | undefined }>(
  document: Document,
): Document {
  for (const path of Object.values(document.paths ?? {}) as Record<
    string,
    { responses?: Answers }
  >[])
    for (const { responses = {} } of Object.values(path))
      for (const [status, answer] of Object.entries(responses))
        if (/^[45]/.test(status) && answer.content)
          answer.content = { 'application/problem+json': answer.content['application/json'] }
  return document
}
