import { resolve } from 'node:path'

export interface Config {
  readonly port: number
  readonly host: string
  /** The city's own PostgreSQL; absent means the embedded one. */
  readonly databaseUrl: string | undefined
  /** Everything that must survive a restart and is not in the database: cluster and secrets. */
  readonly dataFolder: string
  readonly demo: boolean
  /** Behind HTTPS the session cookie is marked Secure. */
  readonly publicUrl: string
}

/** Reads the settings from the environment; throws one sentence that names the wrong variable. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  project: string,
): Config {
  const port = readPort(env.PORT ?? '3000')
  const databaseUrl = env.DATABASE_URL || undefined
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new Error('DATABASE_URL must start with postgres:// or postgresql://')
  if (env.KOE_DEMO !== undefined && !['0', '1'].includes(env.KOE_DEMO))
    throw new Error('KOE_DEMO must be 0 or 1')
  const publicUrl = (env.KOE_URL || `http://localhost:${port}`).replace(/\/+$/, '')
  if (!URL.canParse(publicUrl))
    throw new Error('KOE_URL must be a full address, such as https://koe.example.lg.jp')
  return {
    port,
    host: env.HOST || 'localhost',
    databaseUrl,
    dataFolder: resolve(project, env.KOE_DATA || 'data'),
    demo: env.KOE_DEMO !== '0',
    publicUrl,
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${text}"`)
  return port
}
