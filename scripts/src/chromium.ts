import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

export interface Browser {
  readonly executablePath: string
  readonly args: readonly string[]
}

/** The Chromium that npm ships (Linux), or an installed one: no test downloads a browser. */
export async function findChromium(): Promise<Browser> {
  const installed = [process.env.KOE_CHROMIUM, ...usualPlaces].find(
    (path) => path && isProgram(path),
  )
  if (installed) return { executablePath: installed, args: quiet }
  // The package unpacks into the temporary folder; one account must not meet another's files.
  const folder = join(tmpdir(), `koe-chromium-${userInfo().username}`)
  mkdirSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  const { default: chromium } = await import('@sparticuz/chromium')
  // Its own arguments are for a cloud function: one process, which ends with its first context.
  return { executablePath: await chromium.executablePath(), args: quiet }
}

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Root may not use the sandbox, and a test's browser has nobody to call home to. */
const quiet = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]

function isProgram(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
