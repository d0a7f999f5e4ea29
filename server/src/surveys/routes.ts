import type { HttpServer } from '../platform/http.ts'
import type { Services } from '../services.ts'

export async function surveysRoutes(_app: HttpServer, _services: Services): Promise<void> {}
