import type { Invitation } from '@koe/shared/contracts/ballots.ts'
import { fetchInvitation } from './api.ts'
import { type Device, ownDevice, type Remembered } from './device.ts'
import { distrust } from './trust.ts'

export type Opened =
  | {
      readonly kind: 'ready'
      readonly invitation: Invitation
      readonly device: Device
      readonly remembered: Remembered
    }
  | { readonly kind: 'used' | 'unknown' | 'offline' | 'insecure' | 'distrust' }
  | { readonly kind: 'early'; readonly opensAt: string }
  | { readonly kind: 'closed'; readonly closesAt: string; readonly waveId: string }
  | {
      readonly kind: 'failed'
      readonly title: string
      readonly detail: string
      readonly requestId?: string
    }

/** What the link leads to, together with what this device remembers of it. */
export async function openInvitation(link: string): Promise<Opened> {
  if (!globalThis.crypto?.subtle) return { kind: 'insecure' }
  const answer = await fetchInvitation(link)
  if (answer.kind === 'offline') return answer
  if (answer.kind === 'problem') {
    const { code, title, detail = '', requestId } = answer.problem
    if (code === 'link-unknown') return { kind: 'unknown' }
    return { kind: 'failed', title, detail, ...(requestId && { requestId }) }
  }
  const invitation = answer.value
  const device = await ownDevice(link)
  const remembered = await device.load()
  if (invitation.state === 'early') return { kind: 'early', opensAt: invitation.opensAt }
  if (invitation.state === 'closed' && !remembered.receipt)
    return { kind: 'closed', closesAt: invitation.closesAt, waveId: invitation.waveId }
  // A ballot that was issued but not yet cast can be finished on the device that holds it.
  const holdsBallot = remembered.credentials ?? remembered.draft
  if (invitation.state === 'used' && !holdsBallot) return { kind: 'used' }
  const { ballot } = invitation
  if (ballot) {
    if (await distrust(ballot, remembered)) return { kind: 'distrust' }
    await device.save({ ...remembered, fingerprint: ballot.fingerprint })
  }
  return { kind: 'ready', invitation, device, remembered }
}
