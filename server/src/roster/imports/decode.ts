import type { Encoding } from '@koe/shared/contracts/text.ts'
import iconv from 'iconv-lite'
import { problem } from '../../platform/problems.ts'
import { rosterProblems } from '../errors.ts'

/** What a byte that has no meaning in the encoding is read as; no name and no code holds it. */
export const unreadable = '\uFFFD'

/** The file as text, without byte order mark. Throws where it is empty or no text at all. */
export function decodeFile(
  bytes: Uint8Array,
  asked: Encoding | 'auto',
): { text: string; encoding: Encoding } {
  if (bytes.length === 0) throw problem(rosterProblems, 'file-empty')
  refuseOtherFormats(bytes)
  const encoding = asked === 'auto' ? likelyEncoding(bytes) : asked
  const text = decodings[encoding](bytes)
  if (text.trim() === '') throw problem(rosterProblems, 'file-empty')
  return { text, encoding }
}

const decodings: Record<Encoding, (bytes: Uint8Array) => string> = {
  'utf-8': (bytes) => new TextDecoder('utf-8').decode(bytes),
  cp932: (bytes) =>
    iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), 'cp932'),
}

/** UTF-8 where the bytes are valid as such; otherwise whichever leaves fewer bytes unread. */
function likelyEncoding(bytes: Uint8Array): Encoding {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const asUtf8 = unreadableIn(decodings['utf-8'](bytes))
  if (hasMark || asUtf8 === 0) return 'utf-8'
  return unreadableIn(decodings.cp932(bytes)) <= asUtf8 ? 'cp932' : 'utf-8'
}

const unreadableIn = (text: string): number => text.split(unreadable).length - 1

function refuseOtherFormats(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (start.startsWith('504b') || start === 'd0cf11e0')
    throw problem(rosterProblems, 'file-not-csv', { detail: isWorkbook })
  if (start.startsWith('fffe') || start.startsWith('feff'))
    throw problem(rosterProblems, 'file-not-csv', { detail: isUtf16 })
  if (bytes.includes(0)) throw problem(rosterProblems, 'file-not-csv', { detail: isBinary })
}

const isWorkbook = {
  ja: 'Excelのファイルのようです。Excelで「名前を付けて保存」から「CSV UTF-8（コンマ区切り）」を選んで保存し、そのファイルを選んでください',
  en: 'This looks like an Excel workbook. In Excel, save it as "CSV UTF-8 (comma delimited)" and choose that file',
}
const isUtf16 = {
  ja: '文字コードがUTF-16です。「CSV UTF-8（コンマ区切り）」で保存し直してください',
  en: 'The text is encoded in UTF-16. Please save it as "CSV UTF-8 (comma delimited)"',
}
const isBinary = {
  ja: '文字のファイルではないデータが含まれています',
  en: 'It holds bytes that no text file has',
}
