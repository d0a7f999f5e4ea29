import type { KeyObject } from 'node:crypto'
import { parseBase64url } from '@koe/shared/ballot/encoding.ts'
import type { ValueKey } from '@koe/shared/ballot/manifest.ts'
import { type Credential, credentialMessage } from '@koe/shared/ballot/message.ts'
import { rsaPublicKey, verifyPss } from '../platform/rsa-pss.ts'

/** Whether a credential inside an envelope was signed for this ballot under the key of its value. */
export type CredentialCheck = (credential: Credential, message: string) => boolean

/** The check for one dimension (units or ranks) of a wave; each key is parsed once. */
export function credentialCheck(waveId: string, keys: readonly ValueKey[]): CredentialCheck {
  const byValue = new Map<string, KeyObject>(
    keys.map(({ value, spki }) => [value, rsaPublicKey(spki)]),
  )
  return ({ value, prefix, signature }, message) => {
    const key = byValue.get(value)
    const bytes = parseBase64url(signature)
    if (!key || !bytes || parseBase64url(prefix)?.length !== 32) return false
    return verifyPss(key, credentialMessage(waveId, message, prefix), bytes)
  }
}
