import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { answerReader } from './http-messages.ts'

/** What a server made of a list of requests. `waits` are in milliseconds, in the order of the answers. */
export interface Load {
  readonly perSecond: number
  readonly waits: readonly number[]
}

export interface LoadOptions {
  readonly connections: number
  /** Requests are sent at this pace, whether or not earlier ones are answered; else as fast as possible. */
  readonly perSecond?: number
}

/**
 * Sends each request once, over kept-alive connections with one request under way on each. A plain
 * client of our own: every request has its own body, and waits are finer than whole milliseconds.
 * Throws when an answer is not 200: a refusal is quick and would look like speed.
 */
export async function sendAll(
  port: number,
  requests: readonly Buffer[],
  { connections, perSecond }: LoadOptions,
): Promise<Load> {
  const lines = await Promise.all(Array.from({ length: connections }, () => openLine(port)))
  const waits: number[] = []
  const start = performance.now()
  let next = 0
  const work = async (send: Line['send']) => {
    for (let place = next++; place < requests.length; place = next++) {
      const due = perSecond === undefined ? performance.now() : start + (place * 1000) / perSecond
      await until(due)
      await sendOne(send, requests[place])
      // From the moment it was due: a late start is part of what the sender waits.
      waits.push(performance.now() - due)
    }
  }
  try {
    await Promise.all(lines.map(({ send }) => work(send)))
    return { perSecond: (requests.length * 1000) / (performance.now() - start), waits }
  } finally {
    for (const { socket } of lines) socket.destroy()
  }
}

async function until(due: number): Promise<void> {
  const left = due - performance.now()
  if (left > 0) await pause(left)
}

async function sendOne(send: Line['send'], request: Buffer | undefined): Promise<void> {
  const status = request && (await send(request))
  if (status !== 200) throw new Error(`The server answered ${status} under load`)
}

interface Line {
  readonly socket: Socket
  /** Answers the status. */
  readonly send: (request: Buffer) => Promise<number>
}

async function openLine(port: number): Promise<Line> {
  const socket = connect(port, '127.0.0.1').setNoDelay()
  await new Promise<void>((settle, fail) => socket.once('connect', settle).once('error', fail))
  const read = answerReader()
  let waiting: { settle(status: number): void; fail(error: Error): void } | undefined
  const fail = (error: Error) => waiting?.fail(error)
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('The server closed the connection')))
  socket.on('data', (chunk: Buffer) => {
    for (const status of read(chunk)) waiting?.settle(status)
  })
  const send = (request: Buffer) =>
    new Promise<number>((settle, fail) => {
      waiting = { settle, fail }
      socket.write(request)
    })
  return { socket, send }
}
