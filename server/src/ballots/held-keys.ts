import { createPublicKey, type KeyObject } from 'node:crypto'
import type { Services } from '../services.ts'
import { openPrivateKey } from './crypto/signing-key.ts'
import { nameOf } from './prepare-wave.ts'
import { type KeyName, sealedPrivateKey } from './store.ts'
import { sealingKeyName } from './wave-secrets.ts'

/** A private key in use, and the modulus that a blinded value must stay below. */
export interface HeldKey {
  readonly privateKey: KeyObject
  readonly modulus: Buffer
}

/** Another instance of the server notices a close by letting go of its keys within this time. */
const HELD_FOR_MS = 60_000

const held = new Map<string, Map<string, Promise<HeldKey | undefined>>>()

/** The wave's key of that name, decrypted once a minute at most; undefined once it is destroyed. */
export function heldKey(
  issuer: Pick<Services, 'databases' | 'secrets'>,
  waveId: string,
  key: KeyName,
): Promise<HeldKey | undefined> {
  const ofWave = held.get(waveId) ?? holdWave(waveId)
  const known = ofWave.get(nameOf(key))
  if (known) return known
  const opening = openKey(issuer, waveId, key)
  ofWave.set(nameOf(key), opening)
  // A read that failed must not be remembered.
  opening.catch(() => ofWave.delete(nameOf(key)))
  return opening
}

/** Lets go of a wave's keys at once, in this process. */
export const letGoOfKeys = (waveId: string): boolean => held.delete(waveId)

function holdWave(waveId: string) {
  const ofWave = new Map<string, Promise<HeldKey | undefined>>()
  held.set(waveId, ofWave)
  setTimeout(() => held.get(waveId) === ofWave && held.delete(waveId), HELD_FOR_MS).unref()
  return ofWave
}

async function openKey(
  { databases, secrets }: Pick<Services, 'databases' | 'secrets'>,
  waveId: string,
  key: KeyName,
): Promise<HeldKey | undefined> {
  const sealingKey = await secrets.read(sealingKeyName(waveId))
  const sealed = await sealedPrivateKey(databases.identity, waveId, key)
  if (!sealingKey || !sealed) return undefined
  const privateKey = openPrivateKey(sealingKey, waveId, nameOf(key), sealed)
  if (!privateKey) throw new Error('A signing key does not open under the key of its wave')
  return { privateKey, modulus: modulusOf(privateKey) }
}

function modulusOf(privateKey: KeyObject): Buffer {
  const { n } = createPublicKey(privateKey).export({ format: 'jwk' })
  if (n === undefined) throw new Error('not an RSA key')
  return Buffer.from(n, 'base64url')
}
