import { accessRoutes } from './access/routes.ts'
import { ballotsRoutes } from './ballots/routes.ts'
import { describeApi } from './platform/api-description.ts'
import { createHttpServer, type HttpServer } from './platform/http.ts'
import { problemRoutes } from './platform/problem-routes.ts'
import { serveWeb } from './platform/web-files.ts'
import { allProblems } from './problems.ts'
import { resultsRoutes } from './results/routes.ts'
import { rosterRoutes } from './roster/routes.ts'
import type { Services } from './services.ts'
import { surveysRoutes } from './surveys/routes.ts'
import { urnRoutes } from './urn/routes.ts'

/** The whole server, room by room in rank order. */
export async function buildApp(
  services: Services,
  options: { logLevel?: string; webFolder?: string } = {},
): Promise<HttpServer> {
  const { config, databases, now } = services
  const app = await createHttpServer({
    logLevel: options.logLevel ?? 'warn',
    secure: config.publicUrl.startsWith('https:'),
  })
  await describeApi(app)
  problemRoutes(app, allProblems)

  await accessRoutes(app, services)
  await rosterRoutes(app, services)
  await surveysRoutes(app, services)
  await ballotsRoutes(app, services)
  await urnRoutes(app, { db: databases.urn, now })
  await resultsRoutes(app, services)

  if (options.webFolder) await serveWeb(app, options.webFolder)
  return app
}
