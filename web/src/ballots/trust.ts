import { canonicalJson, type Json } from '@koe/shared/ballot/canonical-json.ts'
import { sha256, toHex, utf8 } from '@koe/shared/ballot/encoding.ts'
import { type Manifest, manifestFault } from '@koe/shared/ballot/manifest.ts'
import type { Invitation } from '@koe/shared/contracts/ballots.ts'
import type { Remembered } from './device.ts'

export type Distrust = 'other-fingerprint' | 'bad-manifest' | 'other-questionnaire'

/**
 * Whether this page may use the keys it was given: the fingerprint must be that of the very text,
 * the same as last time on this device, and cover the questionnaire that is about to be shown.
 */
export async function distrust(
  { manifest: text, fingerprint, questionnaire }: NonNullable<Invitation['ballot']>,
  remembered: Remembered,
): Promise<Distrust | undefined> {
  const computed = toHex(await sha256(utf8(text)))
  if (computed !== fingerprint) return 'other-fingerprint'
  if (remembered.fingerprint && remembered.fingerprint !== computed) return 'other-fingerprint'
  const manifest = JSON.parse(text) as Manifest
  if (manifestFault(manifest)) return 'bad-manifest'
  const shown = toHex(await sha256(utf8(canonicalJson(questionnaire as unknown as Json))))
  return shown === manifest.questionnaire.sha256 ? undefined : 'other-questionnaire'
}
