import { createHash, type KeyObject } from 'node:crypto'
import { sealedFault } from '@koe/shared/ballot/envelope.ts'
import { MESSAGE_LENGTH } from '@koe/shared/ballot/message.ts'
import type { CastRequest } from '@koe/shared/contracts/urn.ts'
import type { Kysely } from 'kysely'
import { type BilingualFault, problem } from '../platform/problems.ts'
import { rsaPublicKey } from '../platform/rsa-pss.ts'
import { eligibilityKeyOf } from './box.ts'
import { CREDENTIAL_LENGTH, carriesEligibility } from './eligibility.ts'
import { urnProblems } from './errors.ts'
import { createSpoolWriter } from './spool-writer.ts'
import type { SealedBallot } from './store.ts'
import type { UrnTables } from './tables.ts'

/** Takes one sealed ballot; returns once it is safe on disk, throws the problem otherwise. */
export type CastBallot = (request: CastRequest, at: Date) => Promise<void>

export function createCast(db: Kysely<UrnTables>): CastBallot {
  const keyOf = eligibilityKeys(db)
  const write = createSpoolWriter(db)
  return async (request, at) => {
    const key = await keyOf(request.waveId)
    if (!key) throw problem(urnProblems, 'wave-unknown')
    const ballot = parseBallot(request)
    if (!carriesEligibility(key, request.waveId, ballot))
      throw problem(urnProblems, 'credential-invalid')
    const outcome = await write(request.waveId, ballot, at)
    if (outcome !== 'stored') throw problem(urnProblems, outcome)
  }
}

/** A wave's key never changes, so it is read and parsed once. */
function eligibilityKeys(db: Kysely<UrnTables>) {
  const known = new Map<string, KeyObject>()
  return async (waveId: string): Promise<KeyObject | undefined> => {
    const parsed = known.get(waveId)
    if (parsed) return parsed
    const der = await eligibilityKeyOf(db, waveId)
    if (!der) return undefined
    const key = rsaPublicKey(der.toString('base64url'))
    known.set(waveId, key)
    return key
  }
}

/** The bytes of a request; throws `ballot-malformed` naming each field that cannot be right. */
function parseBallot(request: CastRequest): SealedBallot {
  const message = exactBytes(request.message)
  const credential = exactBytes(request.credential)
  const sealed = exactBytes(request.sealed)
  const faults: BilingualFault[] = []
  if (message?.length !== MESSAGE_LENGTH) faults.push(wrongLength('message', MESSAGE_LENGTH))
  if (credential?.length !== CREDENTIAL_LENGTH)
    faults.push(wrongLength('credential', CREDENTIAL_LENGTH))
  const fault = sealed ? sealedFault(sealed) : 'not-sealed'
  if (fault) faults.push({ field: 'sealed', message: envelopeSentences[fault] })
  if (faults.length > 0 || !message || !credential || !sealed)
    throw problem(urnProblems, 'ballot-malformed', { faults })
  return { hash: createHash('sha256').update(message).digest(), message, credential, sealed }
}

/** Only the one spelling of the bytes is taken, so that no ballot can be told by its spelling. */
function exactBytes(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}

const wrongLength = (field: string, bytes: number): BilingualFault => ({
  field,
  message: {
    ja: `${bytes}バイトのbase64urlでなければなりません`,
    en: `must be base64url of ${bytes} bytes`,
  },
})

const envelopeSentences = {
  'too-large': {
    ja: '封筒が大きすぎます',
    en: 'is larger than any sealed ballot',
  },
  'not-padded': {
    ja: '封筒の長さが4 KiB単位にそろえられていません',
    en: 'is not padded to whole steps of 4 KiB',
  },
  'not-sealed': {
    ja: '封をされた回答ではありません',
    en: 'is not a sealed ballot',
  },
} as const
