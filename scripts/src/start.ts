import { buildApp } from '@koe/server/app.ts'
import { type Config, readConfig } from '@koe/server/config.ts'
import { migrateEverything } from '@koe/server/migrate.ts'
import { openServices } from '@koe/server/open-services.ts'
import { openDatabaseServer } from './database-server.ts'
import { demoLink } from './demo/demo-link.ts'
import { loadDemoOnFirstStart } from './demo/first-start.ts'
import { demoPassword } from './demo/load-accounts.ts'
import { project } from './project.ts'
import { claimDataFolder } from './single-instance.ts'
import { buildWebWhenStale } from './web-build.ts'

type Undo = () => void | Promise<void>

/** Everything that has to be ended again, newest first. */
const undo: Undo[] = []
let stopping = false

async function start(): Promise<void> {
  const config = readConfig(process.env, project)
  undo.push(await claimDataFolder(config.dataFolder))
  const [webFolder, url] = await Promise.all([buildWebWhenStale(), prepareDatabase(config)])
  const { services, close } = await openServices(config, url)
  undo.push(close)
  const app = await buildApp(services, { logLevel: process.env.KOE_LOG || 'warn', webFolder })
  undo.push(() => app.close())
  if (config.demo) await loadDemoOnFirstStart(services, url, app)
  const link = config.demo ? await demoLink(services, app) : undefined
  const address = await app.listen({ port: config.port, host: config.host })
  announce(config, address, link)
}

async function prepareDatabase(config: Config): Promise<string> {
  const server = await openDatabaseServer(config)
  undo.push(server.stop)
  await migrateEverything(server.url)
  return server.url
}

function announce(config: Config, address: string, link?: string): void {
  const port = new URL(address).port
  const shown = process.env.KOE_URL ? config.publicUrl : `http://localhost:${port}`
  console.log(`\n  Koe  ${shown}\n`)
  if (config.demo) console.log(demoAccounts)
  else console.log('  Open the address and create the first administrator.\n')
  if (link) console.log(`  Answer the open survey:\n    ${shown}/a#${link}\n`)
  console.log('  Stop with Ctrl-C.')
}

const demoAccounts = `  Demo accounts (password: ${demoPassword})
    hr      HR analyst / 人事課
    head    head of a section / 所属長
    admin   system administrator / システム管理者
`

async function stop(status: number): Promise<void> {
  if (stopping) return
  stopping = true
  for (const work of undo.reverse())
    await Promise.resolve(work()).catch((error) => console.error(error))
  process.exit(status)
}

process.on('SIGINT', () => void stop(0))
process.on('SIGTERM', () => void stop(0))
start().catch((error: Error) => {
  // Stopped while still starting: what failed was cut off on purpose.
  if (stopping) return
  console.error(`\n${plainly(error)}`)
  if (process.env.KOE_LOG === 'debug') console.error(error)
  void stop(1)
})

/** The usual mishaps in words that name the setting. */
function plainly(error: Error): string {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    return `PORT ${process.env.PORT || 3000} is taken by another program. Choose another: PORT=3001 npm start`
  if ((code === 'ECONNREFUSED' || code === 'ENOTFOUND') && process.env.DATABASE_URL)
    return `DATABASE_URL leads to no PostgreSQL that answers (${error.message}).`
  return error.message
}
