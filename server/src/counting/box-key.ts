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

/** The private half, PKCS #8 DER as base64url; undefined once it has been destroyed. */
export async function readBoxKey(secrets: Secrets, waveId: string): Promise<string | undefined> {
  return (await secrets.read(secretName(waveId)))?.toString('base64url')
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
