import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import underPressure from '@fastify/under-pressure'
import { Problem } from '@koe/shared/contracts/problem.ts'
import Fastify, {
  type FastifyError,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import Type from 'typebox'
import {
  isProblem,
  languageOf,
  type ProblemError,
  platformProblems,
  problem,
  problemBody,
} from './problems.ts'
import { validateStrictly } from './strict-input.ts'
import { validationFaults } from './validation.ts'

export type HttpServer = Awaited<ReturnType<typeof createHttpServer>>

/**
 * The empty server: strict validation, problem answers, security headers, and a log that names
 * requests by their id and never by an address. Rooms add their routes to it.
 */
export async function createHttpServer(options: { logLevel: string; secure: boolean }) {
  const app = Fastify({
    logger: { level: options.logLevel, serializers: { req: logRequest } },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 256 * 1024,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    trustProxy: false,
    frameworkErrors: answerUnreadableAddress,
  }).withTypeProvider<TypeBoxTypeProvider>()

  validateStrictly(app)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((request, reply) =>
    answerProblem(problem(platformProblems, 'not-found'), request, reply),
  )
  app.addHook('onRoute', requireResponseSchema)
  app.addHook('onRoute', describeRefusals)
  app.addSchema(Problem)

  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurity },
    // Only an HTTPS address may promise HTTPS; on http://localhost it would lock people out.
    strictTransportSecurity: options.secure,
    referrerPolicy: { policy: 'no-referrer' },
  })
  await app.register(rateLimit, { global: false })
  await app.register(underPressure, {
    maxEventLoopDelay: 2_000,
    pressureHandler: (request, reply) => {
      answerProblem(problem(platformProblems, 'overloaded'), request, reply)
    },
  })
  return app
}

/** Nothing from outside, no inline code: a closed city network needs nothing else. */
const contentSecurity = {
  'default-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
}

const logRequest = (request: FastifyRequest) => ({
  method: request.method,
  route: request.routeOptions?.url,
})

function requireResponseSchema(route: {
  method: string | string[]
  url: string
  schema?: object
}): void {
  if (!route.url.startsWith('/api') || route.url.startsWith('/api/docs') || route.method === 'HEAD')
    return
  const response = (route.schema as { response?: Record<string, unknown> } | undefined)?.response
  if (!Object.keys(response ?? {}).some((status) => status.startsWith('2')))
    throw new Error(
      `${route.method} ${route.url} has no response schema: it would send everything it is given`,
    )
}

/** Any route may refuse; the codes that a route names itself stand beside this. */
function describeRefusals({ url, schema }: { url: string; schema?: { response?: unknown } }): void {
  if (!url.startsWith('/api') || !schema?.response) return
  schema.response = { ...schema.response, '4xx': Type.Ref('Problem') }
}

function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const known = isProblem(error) ? error : fromFramework(error)
  if (!known) request.log.error({ err: error }, 'unexpected error')
  return answerProblem(known ?? problem(platformProblems, 'unexpected'), request, reply)
}

/** Such a request reaches no route and no hook, so the headers are set here too. */
function answerUnreadableAddress(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.headers({
    'content-security-policy': "default-src 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  answerError(error, request, reply)
}

function answerProblem(
  error: ProblemError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const language = languageOf(request.headers['accept-language'])
  const body = problemBody(error, language, request.id)
  return reply
    .code(body.status)
    .type('application/problem+json; charset=utf-8')
    .header('content-language', language)
    .serializer(JSON.stringify)
    .send(body)
}

function fromFramework(error: FastifyError): ProblemError | undefined {
  if (error.validation)
    return problem(platformProblems, 'invalid-input', {
      faults: validationFaults(error.validation, error.validationContext ?? 'body'),
    })
  const code = frameworkCodes[error.code]
  if (code) return problem(platformProblems, code)
  if (error instanceof SyntaxError && error.statusCode === 400)
    return problem(platformProblems, 'malformed-json')
  if (error.statusCode === 429) return problem(platformProblems, 'too-many-requests')
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
    return problem(platformProblems, 'bad-request')
  return undefined
}

const frameworkCodes: Readonly<Record<string, keyof typeof platformProblems>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad-request',
}
