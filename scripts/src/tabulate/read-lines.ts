import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import iconv from 'iconv-lite'

export type Encoding = 'utf-8' | 'cp932'

/** What a file may hold that its encoding has no character for. */
export type BadBytes = (line: number) => void

const NEWLINE = 0x0a
/** Bytes without a character come out of the decoder as one of these. */
const UNMAPPED = /[\uFFFD\u0080-\u00A0\uF8F0-\uF8F3]/

/**
 * The text of a file in pieces of whole lines, line ends as "\n", without a byte order mark. Bytes
 * that the encoding does not map are reported with their line and read as U+FFFD. In both encodings
 * the byte 0x0A is always a line end, so lines can be cut before decoding.
 */
export async function* readLines(
  path: string,
  encoding: Encoding,
  onBadBytes: BadBytes,
): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0)
  let line = 1
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const bytes: Buffer = Buffer.concat([rest, chunk])
    const end = bytes.lastIndexOf(NEWLINE) + 1
    rest = bytes.subarray(end)
    if (end === 0) continue
    const text = decode(bytes.subarray(0, end), encoding, line, onBadBytes)
    yield line === 1 ? text.replace(/^\uFEFF/, '') : text
    line += count(bytes.subarray(0, end))
  }
  if (rest.length > 0) {
    const text = decode(rest, encoding, line, onBadBytes)
    yield line === 1 ? text.replace(/^\uFEFF/, '') : text
  }
}

function count(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1
  return lines
}

function decode(bytes: Buffer, encoding: Encoding, first: number, onBadBytes: BadBytes): string {
  const whole = decodeBytes(bytes, encoding)
  if (whole.isSound) return whole.text.replaceAll(/\r\n?/g, '\n')
  let line = first
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline < 0 ? bytes.length : newline + 1
    if (!decodeBytes(bytes.subarray(start, end), encoding).isSound) onBadBytes(line)
    start = end
  }
  return whole.text.replaceAll(/\r\n?/g, '\n')
}

function decodeBytes(bytes: Buffer, encoding: Encoding): { text: string; isSound: boolean } {
  if (encoding === 'utf-8') return { text: bytes.toString('utf8'), isSound: isUtf8(bytes) }
  const text = iconv.decode(bytes, 'cp932', { stripBOM: false })
  return { text, isSound: !UNMAPPED.test(text) }
}
