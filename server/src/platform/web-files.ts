import fastifyStatic from '@fastify/static'
import type { HttpServer } from './http.ts'

/**
 * Serves the built pages. The answering page has its own document; every other address that is no
 * file belongs to the office application, whose router decides.
 */
export async function serveWeb(app: HttpServer, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      // Built assets carry their content's hash in the name; documents must always be fresh.
      const fixed = path.includes('/assets/')
      reply.header('cache-control', fixed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/a', { logLevel: 'silent', schema: { hide: true } }, (_request, reply) =>
    reply.sendFile('answer.html'),
  )
  app.get('/', { schema: { hide: true } }, (_request, reply) => reply.sendFile('index.html'))
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    // The query may hold dots ("measure=construct.growth"); only a path names a file.
    const path = request.url.split('?')[0] ?? ''
    return path.startsWith('/api') || /\.[a-z0-9]+$/i.test(path)
      ? reply.callNotFound()
      : reply.sendFile('index.html')
  })
}
