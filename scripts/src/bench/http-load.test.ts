import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendAll } from './http-load.ts'
import { requestBytes } from './http-messages.ts'

let server: Server
let port = 0
const seen: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      seen.push(body)
      response.statusCode = request.url === '/refuse' ? 409 : 200
      response.setHeader('content-length', 2)
      response.end('ok')
    })
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  port = (server.address() as AddressInfo).port
})
afterAll(() => new Promise((settle) => server.close(settle)))

const requests = (path: string, count: number) =>
  Array.from({ length: count }, (_, index) => requestBytes(path, { index }))

describe('a load of requests', () => {
  it('sends each of them once and knows how long each waited', async () => {
    seen.length = 0
    const { waits, perSecond } = await sendAll(port, requests('/take', 200), { connections: 8 })
    expect(seen.map((body) => JSON.parse(body).index).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 200 }, (_, index) => index),
    )
    expect(waits).toHaveLength(200)
    expect(Math.min(...waits)).toBeGreaterThan(0)
    expect(perSecond).toBeGreaterThan(0)
  })

  it('is never faster than the pace that was asked for', async () => {
    const { perSecond } = await sendAll(port, requests('/take', 21), {
      connections: 4,
      perSecond: 100,
    })
    expect(perSecond).toBeLessThan(106)
  })

  it('fails at the first refusal', async () => {
    const load = sendAll(port, requests('/refuse', 3), { connections: 2 })
    await expect(load).rejects.toThrow('answered 409')
  })
})
