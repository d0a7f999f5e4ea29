import { createHash, randomInt } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Manifest } from '@koe/shared/ballot/manifest.ts'
import { checkAnswers } from '@koe/shared/catalogue/check-answers.ts'
import type { Answers, Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import type { Kysely } from 'kysely'
import { rsaPublicKey } from '../platform/rsa-pss.ts'
import { carriesEligibility } from '../urn/eligibility.ts'
import { ballotsAfter } from '../urn/lookup.ts'
import type { UrnTables } from '../urn/tables.ts'
import { credentialCheck } from './inner-credential.ts'
import { envelopeOpener } from './open-envelope.ts'

/** What one person said. It exists in the memory of the count, and nowhere else. */
export interface PlainBallot {
  readonly unit: string | null
  readonly rank: string | null
  readonly answers: Answers
}

export interface OpenedBallots {
  /** Valid ballots in random order. */
  readonly ballots: readonly PlainBallot[]
  readonly invalid: number
  /** SHA-256(m) of every ballot, valid or not: the public list of receipts. */
  readonly receipts: readonly Buffer[]
}

export interface SealedWave {
  readonly waveId: string
  readonly manifest: Manifest
  readonly questionnaire: Questionnaire
  /** PKCS #8 DER as base64url. */
  readonly boxKey: string
}

type SealedBallot = Awaited<ReturnType<typeof ballotsAfter>>[number]

const BATCH = 200
/** Opening one takes about half a millisecond; nobody else shall wait for many. */
const TURN = 10

/** Opens a closed box, batch by batch, so that no more sealed ballots are in memory than one batch. */
export async function openBallots(db: Kysely<UrnTables>, wave: SealedWave): Promise<OpenedBallots> {
  const open = ballotOpener(wave)
  const ballots: PlainBallot[] = []
  const receipts: Buffer[] = []
  let last: Buffer = Buffer.alloc(0)
  for (;;) {
    const batch = await ballotsAfter(db, wave.waveId, last, BATCH)
    for (const [index, sealed] of batch.entries()) {
      if (index % TURN === 0) await nextTurn()
      const plain = open(sealed)
      if (plain) ballots.push(plain)
      receipts.push(sealed.hash)
      last = sealed.hash
    }
    if (batch.length < BATCH) break
  }
  return { ballots: shuffled(ballots), invalid: receipts.length - ballots.length, receipts }
}

/** One valid ballot's content, or undefined. Nothing is told about why: a reason is a trace. */
function ballotOpener({ waveId, manifest, questionnaire, boxKey }: SealedWave) {
  const open = envelopeOpener(boxKey, waveId)
  const eligibility = rsaPublicKey(manifest.eligibility.spki)
  const unitHolds = credentialCheck(waveId, manifest.units)
  const rankHolds = credentialCheck(waveId, manifest.ranks)
  return (ballot: SealedBallot): PlainBallot | undefined => {
    const hash = createHash('sha256').update(ballot.message).digest()
    // Checked again: somebody with the database could have put a row past the urn's door.
    if (!hash.equals(ballot.hash) || !carriesEligibility(eligibility, waveId, ballot)) return
    const opened = open(ballot.message, ballot.sealed)
    if (!opened.ok) return
    const { answers, unit, rank } = opened.content
    const message = ballot.message.toString('base64url')
    if (unit && !unitHolds(unit, message)) return
    if (rank && !rankHolds(rank, message)) return
    if (checkAnswers(questionnaire, answers).length > 0) return
    return { unit: unit?.value ?? null, rank: rank?.value ?? null, answers }
  }
}

/** Fisher and Yates on the cryptographic generator: afterwards no place tells anything. */
export function shuffled<Value>(values: readonly Value[]): readonly Value[] {
  const mixed = [...values]
  for (let index = mixed.length - 1; index > 0; index--) {
    const other = randomInt(index + 1)
    const [a, b] = [mixed[index], mixed[other]]
    if (a === undefined || b === undefined) continue
    mixed[index] = b
    mixed[other] = a
  }
  return mixed
}
