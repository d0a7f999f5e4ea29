import { readConfig } from '@koe/server/config.ts'
import { migrateEverything } from '@koe/server/migrate.ts'
import { openDatabaseServer } from './database-server.ts'
import { project } from './project.ts'
import { claimDataFolder } from './single-instance.ts'

const config = readConfig(process.env, project)
const release = await claimDataFolder(config.dataFolder)
const server = await openDatabaseServer(config)
try {
  const done = await migrateEverything(server.url)
  console.log(done.length > 0 ? done.join('\n') : 'The database is up to date.')
} finally {
  await server.stop()
  release()
}
