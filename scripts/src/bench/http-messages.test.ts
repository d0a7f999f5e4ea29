import { describe, expect, it } from 'vitest'
import { answerReader, requestBytes } from './http-messages.ts'

const answer = (status: number, body: string) =>
  Buffer.from(
    `HTTP/1.1 ${status} X\r\ncontent-type: text/plain\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )

describe('answers on a connection', () => {
  it('are read one by one, however the bytes are cut', () => {
    const bytes = Buffer.concat([answer(200, '{"声":1}'), answer(409, ''), answer(200, 'x')])
    for (const size of [1, 7, 40, bytes.length]) {
      const read = answerReader()
      const statuses: number[] = []
      for (let at = 0; at < bytes.length; at += size)
        statuses.push(...read(bytes.subarray(at, at + size)))
      expect(statuses).toEqual([200, 409, 200])
    }
  })

  it('are not complete before their last byte', () => {
    const read = answerReader()
    const bytes = answer(200, 'whole')
    expect(read(bytes.subarray(0, -1))).toEqual([])
    expect(read(bytes.subarray(-1))).toEqual([200])
  })

  it('must tell their length', () => {
    const read = answerReader()
    expect(() => read(Buffer.from('HTTP/1.1 200 OK\r\n\r\n'))).toThrow('without status or length')
  })
})

it('a request says how many bytes its body has', () => {
  const [head, body] = requestBytes('/api/x', { name: '声' }).toString().split('\r\n\r\n')
  expect(head).toContain('POST /api/x HTTP/1.1')
  expect(head).toContain('content-length: 14')
  expect(body).toBe('{"name":"声"}')
})
