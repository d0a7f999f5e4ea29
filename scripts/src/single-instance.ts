import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Refuses to start twice over the same data: the second start would stop the first one's database.
 * Returns what removes the mark again.
 */
export async function claimDataFolder(folder: string): Promise<() => void> {
  await mkdir(folder, { recursive: true })
  const mark = join(folder, 'koe.pid')
  const pid = existsSync(mark) ? Number(readFileSync(mark, 'utf8')) : 0
  if (pid && pid !== process.pid && isKoe(pid))
    throw new Error(
      `Koe is already running over ${folder} (process ${pid}). Stop it first, or set KOE_DATA to another folder.`,
    )
  writeFileSync(mark, String(process.pid))
  return () => rmSync(mark, { force: true })
}

/** A number that has been given to some other program meanwhile does not count. */
function isKoe(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const commandLine = `/proc/${pid}/cmdline`
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('scripts')
}
