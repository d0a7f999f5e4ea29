import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { anyAccount } from '@koe/server/access/store.ts'
import { buildApp } from '@koe/server/app.ts'
import { readConfig } from '@koe/server/config.ts'
import { migrateEverything } from '@koe/server/migrate.ts'
import { openServices } from '@koe/server/open-services.ts'
import { openDatabaseServer } from './database-server.ts'
import { buildDemo, type DemoOptions } from './demo/demo.ts'
import { answerOpenWave } from './demo/first-start.ts'
import { clearHalfLoaded, loadDemo } from './demo/load.ts'
import { project } from './project.ts'
import { claimDataFolder } from './single-instance.ts'

const usage = `npm run demo -- [--staff N] [--response-rate R] [--items M] [--seed TEXT] [--ballots B]

Fills an empty installation with a made-up city.
  --staff N          people in the roster (2041)
  --response-rate R  share that answered the closed wave, 0 to 1 or 0% to 100% (636 of 2041)
  --items M          items of the questionnaire, 1 to 300 (13)
  --seed TEXT        another seed, another city (koe)
  --ballots B        people who answer the open wave through the real protocol (0)
A city of another size than the usual one goes into a data folder of its own, unless KOE_DATA or
DATABASE_URL says where.`

interface Wanted {
  readonly options: DemoOptions
  readonly ballots: number
  readonly folder: string | undefined
}

function readArguments(): Wanted {
  const { values } = parseArgs({
    options: {
      staff: { type: 'string' },
      'response-rate': { type: 'string' },
      items: { type: 'string' },
      seed: { type: 'string' },
      ballots: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    console.log(usage)
    process.exit(0)
  }
  const staff = wholeNumber('--staff', values.staff, 1, 1_000_000)
  const items = wholeNumber('--items', values.items, 1, 300)
  const responseRate = share('--response-rate', values['response-rate'])
  const usual = staff === undefined && items === undefined && responseRate === undefined
  return {
    options: {
      ...(staff !== undefined && { staff }),
      ...(items !== undefined && { items }),
      ...(responseRate !== undefined && { responseRate }),
      ...(values.seed && { seed: values.seed }),
    },
    ballots: wholeNumber('--ballots', values.ballots, 0, 1_000_000) ?? 0,
    folder: usual && !values.seed ? undefined : `data/demo-${staff ?? 2041}-${items ?? 13}`,
  }
}

function wholeNumber(
  name: string,
  text: string | undefined,
  from: number,
  to: number,
): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (Number.isInteger(value) && value >= from && value <= to) return value
  throw new Error(`${name} must be a whole number from ${from} to ${to}, not "${text}"`)
}

function share(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text)
  if (text.trim() !== '' && value >= 0 && value <= 1) return value
  throw new Error(`${name} must lie between 0 and 1 (or 0% and 100%), not "${text}"`)
}

async function main(): Promise<void> {
  const { options, ballots, folder } = readArguments()
  const own =
    folder && !process.env.KOE_DATA && !process.env.DATABASE_URL ? join(project, folder) : undefined
  const config = readConfig({ ...process.env, ...(own && { KOE_DATA: own }) }, project)
  const release = await claimDataFolder(config.dataFolder)
  const server = await openDatabaseServer(config)
  try {
    await migrateEverything(server.url)
    const opened = await openServices(config, server.url)
    try {
      if (await anyAccount(opened.services.databases.identity))
        throw new Error(
          `${config.dataFolder} already holds an installation. Choose an empty folder with KOE_DATA.`,
        )
      await clearHalfLoaded(server.url)
      await fill(opened.services, options, ballots)
    } finally {
      await opened.close()
    }
    if (own) console.log(`\nLook at it:  KOE_DATA=${folder} npm start`)
  } finally {
    await server.stop()
    release()
  }
}

async function fill(
  services: Parameters<typeof loadDemo>[0],
  options: DemoOptions,
  ballots: number,
): Promise<void> {
  const demo = timed('built', () => buildDemo(options))
  const { people, units } = demo.city
  console.log(
    `${people.length} people in ${units.length} units, ${demo.questionnaire.items.length} items`,
  )
  for (const wave of demo.waves) console.log(`${wave.title.en}: ${wave.responses.length} responses`)
  const { hr, openWave } = await timed('loaded, counted and an open wave launched', () =>
    loadDemo(services, demo),
  )
  if (ballots === 0) return
  const app = await buildApp(services)
  await timed(`${ballots} ballots issued, sealed and cast`, () =>
    answerOpenWave(services, app, { demo, hr, openWave, count: ballots }),
  )
  await app.close()
}

function timed<Result>(what: string, work: () => Result): Result {
  const start = performance.now()
  const say = () => console.log(`${what} in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  const result = work()
  if (result instanceof Promise) void result.then(say, () => undefined)
  else say()
  return result
}

main().catch((error: Error) => {
  console.error(error.message)
  console.error('npm run demo -- --help shows what it takes.')
  process.exit(1)
})
