/** A whole HTTP/1.1 request, ready to be written to a kept-alive connection. */
export function requestBytes(path: string, body: object): Buffer {
  const text = Buffer.from(JSON.stringify(body))
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: localhost',
    'content-type: application/json',
    `content-length: ${text.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), text])
}

const HEAD_END = Buffer.from('\r\n\r\n')

/**
 * Reads one connection's answers: give it the bytes as they come, and it gives the status of every
 * answer that is complete. Only answers with a content-length can be read; others throw.
 */
export function answerReader(): (chunk: Buffer) => readonly number[] {
  let rest: Buffer = Buffer.alloc(0)
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const statuses: number[] = []
    for (let answer = firstAnswer(rest); answer; answer = firstAnswer(rest)) {
      statuses.push(answer.status)
      rest = rest.subarray(answer.end)
    }
    return statuses
  }
}

function firstAnswer(bytes: Buffer): { status: number; end: number } | undefined {
  const headEnd = bytes.indexOf(HEAD_END)
  if (headEnd === -1) return undefined
  const head = bytes.toString('latin1', 0, headEnd)
  const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (status === undefined || length === undefined)
    throw new Error(`An answer without status or length: ${head.slice(0, 200)}`)
  const end = headEnd + HEAD_END.length + Number(length)
  return end <= bytes.length ? { status: Number(status), end } : undefined
}
