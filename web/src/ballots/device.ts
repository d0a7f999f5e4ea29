import type { BallotCredentials, BallotDraft } from '@koe/shared/ballot/ballot.ts'
import { sha256, toHex, utf8 } from '@koe/shared/ballot/encoding.ts'
import { createStore, del, get, set } from 'idb-keyval'

/** What one device remembers of one invitation. Answers go as soon as the ballot is accepted. */
export interface Remembered {
  readonly answers: Readonly<Record<string, string>>
  readonly draft?: BallotDraft
  readonly credentials?: BallotCredentials
  readonly receipt?: string
  /** The first fingerprint seen; another one later would mean other keys. */
  readonly fingerprint?: string
}

export interface Device {
  load(): Promise<Remembered>
  save(remembered: Remembered): Promise<void>
  wipe(): Promise<void>
}

const nothing: Remembered = { answers: {} }

/** For shared computers: everything is gone with the page. */
export function memoryOnly(): Device {
  let kept = nothing
  return {
    load: async () => kept,
    save: async (remembered) => {
      kept = remembered
    },
    wipe: async () => {
      kept = nothing
    },
  }
}

/** This browser's own storage. Where it is refused (private windows), memory has to do. */
export async function ownDevice(link: string): Promise<Device> {
  const key = toHex(await sha256(utf8(`koe|${link}`))).slice(0, 32)
  const fallback = memoryOnly()
  try {
    const store = createStore('koe', 'ballots')
    await get(key, store)
    return {
      load: async () => (await get<Remembered>(key, store)) ?? nothing,
      save: (remembered) => set(key, remembered, store),
      wipe: () => del(key, store),
    }
  } catch {
    return fallback
  }
}
