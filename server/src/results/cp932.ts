import iconv from 'iconv-lite'

/** Characters that Windows-31J has under a neighbouring code point. */
const neighbours: Readonly<Record<string, string>> = {
  '\u301c': '\uff5e',
  '\u2212': '\uff0d',
  '\u2014': '\u2015',
  '\u2016': '\u2225',
  '\u00a2': '\uffe0',
  '\u00a3': '\uffe1',
  '\u00ac': '\uffe2',
}

/** Text for Excel on Windows. What CP932 cannot write becomes 〓, as in print, and never a "?". */
export function toCp932(text: string): Buffer {
  const bytes = iconv.encode(text, 'cp932')
  if (iconv.decode(bytes, 'cp932') === text) return bytes
  return iconv.encode([...text].map(writable).join(''), 'cp932')
}

function writable(character: string): string {
  const near = neighbours[character] ?? character
  return iconv.decode(iconv.encode(near, 'cp932'), 'cp932') === near ? near : '〓'
}
