import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Keys that must never lie in the database, as files that only this account can read. A dump or a
 * backup of the database alone is then worth nothing to somebody who wants to know who took part.
 */
export interface Secrets {
  /** The key's bytes, made at the first call. */
  obtain(name: string): Promise<Buffer>
  /** The bytes of a stored secret, or undefined when there is none (any more). */
  read(name: string): Promise<Buffer | undefined>
  /** Returns once the bytes are on disk; rejects with EEXIST where the name is taken. */
  write(name: string, bytes: Uint8Array): Promise<void>
  destroy(name: string): Promise<void>
}

/** `name` is a path of plain words, such as `wave/<id>/issue`. */
export function secretsIn(folder: string): Secrets {
  const path = (name: string) => {
    if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(name)) throw new Error('A secret needs a plain name')
    return join(folder, `${name}.key`)
  }
  const read = (name: string) => readFile(path(name)).catch(unless('ENOENT'))
  const write = async (name: string, bytes: Uint8Array) => {
    await mkdir(dirname(path(name)), { recursive: true, mode: 0o700 })
    await writeWhole(path(name), bytes)
    for (let above = dirname(path(name)); above !== dirname(folder); above = dirname(above))
      await syncFolder(above)
  }
  return {
    read,
    write,
    obtain: async (name) => {
      const stored = await read(name)
      if (stored) return stored
      await write(name, randomBytes(32)).catch(unless('EEXIST'))
      const made = await read(name)
      if (!made) throw new Error('A secret could not be stored')
      return made
    },
    destroy: (name) => removeWhole(path(name)),
  }
}

/**
 * On disk and complete before it has its name: half a key after a power failure would open no ballot,
 * and an empty one would hide nobody. Of two instances that start at once the first stays (EEXIST).
 */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  try {
    await writeFile(draft, bytes, { mode: 0o600, flag: 'wx', flush: true })
    await link(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}

/** Also the draft that a crash may have left, and so that no power failure brings the key back. */
async function removeWhole(path: string): Promise<void> {
  const names = (await readdir(dirname(path)).catch(unless('ENOENT'))) ?? []
  const own = names.filter(
    (name) => name === basename(path) || name.startsWith(`${basename(path)}.`),
  )
  for (const name of own) await rm(join(dirname(path), name), { force: true })
  if (own.length > 0) await syncFolder(dirname(path))
}

/** Windows keeps names durable by itself and cannot open a folder. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

const unless = (code: string) => (error: NodeJS.ErrnoException) => {
  if (error.code !== code) throw error
  return undefined
}
