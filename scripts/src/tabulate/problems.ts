/** Problems of the input, one line each, in the order in which they were found. */
export interface Problems {
  add(where: string, message: string): void
  count(): number
  lines(): readonly string[]
}

/** More lines than this help nobody; the rest is only counted. */
const MOST_LINES = 10_000

/** An empty list of problems. */
export function noProblems(): Problems {
  const lines: string[] = []
  let count = 0
  return {
    add(where, message) {
      count += 1
      // A line break inside a key or code must not make two lines of one problem.
      if (count <= MOST_LINES) lines.push(`${where}: ${message}`.replaceAll(/[\r\n]+/g, ' '))
    },
    count: () => count,
    lines: () =>
      count > MOST_LINES ? [...lines, `and ${count - MOST_LINES} more problems`] : lines,
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'this is a folder, not a file',
  ENOTDIR: 'a part of the path is not a folder',
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
}

/** What an error of the file system means, as the end of a sentence; other errors are thrown on. */
export function fileReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = REASONS[code]
  if (reason === undefined) throw error
  return reason
}
