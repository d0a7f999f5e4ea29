import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Keys that must never lie in the database, as files that only this account can read. A dump or a
 * backup of the database alone is then worth nothing to somebody who wants to know who took part.
 */
export interface Secrets {
  /** The key's bytes, made at the first call. */
  obtain(name: string): Promise<Buffer>
  /** The bytes of a stored secret, or undefined when there is none (any more). */
  read(name: string): Promise<Buffer | undefined>
  write(name: string, bytes: Uint8Array): Promise<void>
  destroy(name: string): Promise<void>
}

/** `name` is a path of plain words, such as `wave/<id>/issue`. */
export function secretsIn(folder: string): Secrets {
  const path = (name: string) => {
    if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(name)) throw new Error('A secret needs a plain name')
    return join(folder, `${name}.key`)
  }
  const read = (name: string) =>
    readFile(path(name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
  const write = async (name: string, bytes: Uint8Array) => {
    await mkdir(join(path(name), '..'), { recursive: true, mode: 0o700 })
    // `wx`: two instances that start at once must not each keep a different key.
    await writeFile(path(name), bytes, { mode: 0o600, flag: 'wx' })
  }
  return {
    read,
    write,
    obtain: async (name) => {
      const stored = await read(name)
      if (stored) return stored
      await write(name, randomBytes(32)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
      const made = await read(name)
      if (!made) throw new Error('A secret could not be stored')
      return made
    },
    destroy: (name) => rm(path(name), { force: true }),
  }
}
