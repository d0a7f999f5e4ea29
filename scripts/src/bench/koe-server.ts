import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Ground, Installation } from './ground.ts'
import type { Question, Reply, StepTimes } from './measured-server.ts'

/** A server process over an installation, seen from the process that measures. */
export interface KoeServer {
  readonly port: number
  peakMegabytes(): Promise<number>
  /** Closes and counts a wave now; answers what each step took. */
  closeWave(waveId: string): Promise<StepTimes>
  stop(): Promise<void>
}

const program = fileURLToPath(new URL('./measured-server.ts', import.meta.url))

export async function startKoe(ground: Ground, { config }: Installation): Promise<KoeServer> {
  const env = { ...process.env, KOE_DATA: config.dataFolder, DATABASE_URL: config.databaseUrl }
  const child = fork(program, { env: { ...env, PORT: '0', KOE_DEMO: '0' } })
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()))
  const stop = async () => {
    if (child.connected) child.disconnect()
    await ended
  }
  ground.onClear(stop)
  const { port } = await message<{ port: number }>(child)
  const ask = async (question: Question) => {
    child.send(question)
    return message<Reply>(child)
  }
  return {
    port,
    peakMegabytes: async () => (await ask({ ask: 'peak' })).peakMegabytes,
    closeWave: async (waveId) => (await ask({ ask: 'close-wave', waveId })).steps,
    stop,
  }
}

/** The child's next message; an end of the child before that is an error. */
async function message<Message>(child: ChildProcess): Promise<Message> {
  const end = new AbortController()
  const broken = once(child, 'exit', { signal: end.signal }).then(() => {
    throw new Error('The measured server ended')
  })
  try {
    const [received] = await Promise.race([once(child, 'message', { signal: end.signal }), broken])
    return received as Message
  } finally {
    broken.catch(() => undefined)
    end.abort()
  }
}
