import { canonicalJson } from '@koe/shared/ballot/canonical-json.ts'
import { manifestFault, manifestFingerprint } from '@koe/shared/ballot/manifest.ts'
import type { Services } from '../services.ts'
import type { WaveForCount } from '../surveys/lookup.ts'
import { generateSigningKey, sealPrivateKey } from './crypto/signing-key.ts'
import { keyPlan, manifestOf, type PlannedKey } from './key-plan.ts'
import { insertSigningKey, type KeyName, publicKeysOf } from './store.ts'
import { issueKeyName, sealingKeyName } from './wave-secrets.ts'

type Issuer = Pick<Services, 'databases' | 'secrets'>

/** What is fixed once all keys exist. `text` is the canonical JSON that the fingerprint covers. */
export interface PreparedWave {
  readonly text: string
  readonly fingerprint: string
  /** SPKI DER as base64url: all that the urn must know. */
  readonly eligibilityKey: string
}

/** How many keys are made at once: they take seconds of a core each server can spare. */
const LANES = 2

/**
 * Makes the issuing keys of a launched wave and its manifest. Every key is kept as soon as it is
 * made, so that a second run after a crash goes on where the first stopped and comes to the same
 * manifest. `boxKey` is the public half of the key that ballots are sealed for.
 */
export async function prepareWave(
  issuer: Issuer,
  wave: WaveForCount,
  boxKey: string,
): Promise<PreparedWave> {
  const { databases, secrets } = issuer
  await secrets.obtain(issueKeyName(wave.id))
  await makeMissingKeys(issuer, wave)
  const keys = await publicKeysOf(databases.identity, wave.id)
  const publicKeys = new Map(keys.map((key) => [nameOf(key), key.publicKey.toString('base64url')]))
  const spkiOf = (key: KeyName): string => {
    const spki = publicKeys.get(nameOf(key))
    if (spki === undefined) throw new Error(`The wave has no key ${nameOf(key)}`)
    return spki
  }
  const manifest = await manifestOf(wave, spkiOf, boxKey)
  const fault = manifestFault(manifest)
  if (fault) throw new Error(`The manifest is not sound: ${fault}`)
  const eligibilityKey = manifest.eligibility.spki
  const fingerprint = await manifestFingerprint(manifest)
  return { text: canonicalJson(manifest), fingerprint, eligibilityKey }
}

/** The name under which a private key is sealed. */
export const nameOf = ({ dimension, value }: KeyName): string => `${dimension}:${value}`

async function makeMissingKeys(issuer: Issuer, wave: WaveForCount): Promise<void> {
  const made = await publicKeysOf(issuer.databases.identity, wave.id)
  const names = new Set(made.map(nameOf))
  const missing = keyPlan(wave).filter((key) => !names.has(nameOf(key)))
  const lane = async () => {
    for (let key = missing.shift(); key; key = missing.shift()) await makeKey(issuer, wave.id, key)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

async function makeKey(
  { databases, secrets }: Issuer,
  waveId: string,
  key: PlannedKey,
): Promise<void> {
  const sealingKey = await secrets.obtain(sealingKeyName(waveId))
  const { spki, privateKey } = await generateSigningKey()
  await insertSigningKey(databases.identity, waveId, key, {
    publicKey: Buffer.from(spki, 'base64url'),
    sealedPrivateKey: sealPrivateKey(sealingKey, waveId, nameOf(key), privateKey),
  })
}
