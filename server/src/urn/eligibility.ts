import type { KeyObject } from 'node:crypto'
import { credentialMessage, MESSAGE_LENGTH } from '@koe/shared/ballot/message.ts'
import { verifyPss } from '../platform/rsa-pss.ts'
import type { SealedBallot } from './store.ts'

const PREFIX_LENGTH = 32
/** A credential is the random prefix and the signature over prefix, wave and message. */
export const CREDENTIAL_LENGTH = PREFIX_LENGTH + 256

/**
 * Whether the issuer has signed this very ballot's message for this wave. Bytes that cannot be a
 * ballot are just false: one bad row must not stop the count.
 */
export function carriesEligibility(
  key: KeyObject,
  waveId: string,
  { message, credential }: Pick<SealedBallot, 'message' | 'credential'>,
): boolean {
  if (message.length !== MESSAGE_LENGTH || credential.length !== CREDENTIAL_LENGTH) return false
  const prefix = credential.subarray(0, PREFIX_LENGTH).toString('base64url')
  const signed = credentialMessage(waveId, message.toString('base64url'), prefix)
  return verifyPss(key, signed, credential.subarray(PREFIX_LENGTH))
}
