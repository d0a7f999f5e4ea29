import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { Secrets } from '../platform/secrets.ts'

const secretName = (waveId: string): string => `wave/${waveId}/box`

/**
 * Makes the key that opens a wave's ballots and answers the public half for the manifest: the
 * uncompressed P-256 point as base64url. The private half goes into a file that only the count
 * reads. A second call answers the same key.
 */
export async function makeBoxKey(secrets: Secrets, waveId: string): Promise<string> {
  const stored = await secrets.read(secretName(waveId))
  if (stored) return publicPoint(stored)
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const der = privateKey.export({ format: 'der', type: 'pkcs8' })
  await secrets.write(secretName(waveId), der)
  return publicPoint(der)
}

/**
 * The private half of the manifest's box key, PKCS #8 DER as base64url; undefined where it has been
 * destroyed, and where another key lies in its place: that one would find every ballot invalid.
 */
export async function readBoxKey(
  secrets: Secrets,
  waveId: string,
  publicKey: string,
): Promise<string | undefined> {
  const der = await secrets.read(secretName(waveId))
  return der && publicPoint(der) === publicKey ? der.toString('base64url') : undefined
}

export const destroyBoxKey = (secrets: Secrets, waveId: string): Promise<void> =>
  secrets.destroy(secretName(waveId))

function publicPoint(der: Buffer): string {
  const key = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }))
  const { x, y } = key.export({ format: 'jwk' })
  if (x === undefined || y === undefined) throw new Error('not a P-256 key')
  const parts = [Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
  return Buffer.concat(parts).toString('base64url')
}
