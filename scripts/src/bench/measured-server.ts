import { buildApp } from '@koe/server/app.ts'
import { closeSteps } from '@koe/server/close-wave.ts'
import { readConfig } from '@koe/server/config.ts'
import { openServices } from '@koe/server/open-services.ts'
import { project } from '../project.ts'
import { peakMegabytes } from './peak-memory.ts'

/**
 * The server under measurement, a process of its own: the product's rooms, and one empty route beside
 * which they are measured. Its parent asks through the channel that `fork` opens.
 */
export type Question =
  | { readonly ask: 'peak' }
  | { readonly ask: 'close-wave'; readonly waveId: string }

/** How long each step of a close took, in milliseconds. */
export type StepTimes = Readonly<Record<string, number>>

export type Reply = { readonly peakMegabytes: number; readonly steps: StepTimes }

const config = readConfig(process.env, project)
const { services, close } = await openServices(config, config.databaseUrl ?? '')
const app = await buildApp(services)
app.post('/bench/empty', { schema: { body: {} } }, async () => ({ accepted: true }))
const address = await app.listen({ port: 0, host: '127.0.0.1' })

process.on('message', async (question: Question) => {
  const steps = question.ask === 'close-wave' ? await closeInSteps(question.waveId) : {}
  process.send?.({ peakMegabytes: peakMegabytes(), steps } satisfies Reply)
})
process.on('disconnect', async () => {
  await app.close()
  await close()
})
process.send?.({ port: Number(new URL(address).port) })

async function closeInSteps(waveId: string): Promise<StepTimes> {
  const times: Record<string, number> = {}
  for (const { name, run } of closeSteps(services, waveId)) {
    const start = performance.now()
    await run()
    times[name] = performance.now() - start
  }
  return times
}
