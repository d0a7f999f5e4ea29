const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g

interface Level {
  /** Keys so far; null in an array. */
  readonly keys: Set<string> | null
  readonly path: string
  index: number
  key: string
}

/**
 * Paths of keys that an object of a valid JSON text has twice, such as `scales.agree5`: parsing would
 * silently keep the last one.
 */
export function duplicateKeys(json: string): readonly string[] {
  const found: string[] = []
  const levels: Level[] = []
  let previous = ''
  for (const [token] of json.matchAll(TOKENS)) {
    const level = levels.at(-1)
    if (token === '{' || token === '[') {
      const path = level === undefined ? '' : childPath(level)
      levels.push({ keys: token === '{' ? new Set() : null, path, index: 0, key: '' })
    } else if (token === '}' || token === ']') levels.pop()
    else if (token === ',' && level !== undefined) level.index += 1
    else if (token === ':' && level !== undefined) noteKey(level, JSON.parse(previous), found)
    previous = token
  }
  return found
}

function noteKey(level: Level, key: string, found: string[]): void {
  level.key = key
  if (level.keys?.has(key)) found.push(childPath(level))
  level.keys?.add(key)
}

function childPath({ keys, path, index, key }: Level): string {
  if (keys === null) return `${path}[${index}]`
  return path === '' ? key : `${path}.${key}`
}
