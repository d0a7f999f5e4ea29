import { constants, type KeyObject, randomBytes, sign } from 'node:crypto'
import { promisify } from 'node:util'
import { heldKey } from '@koe/server/ballots/held-keys.ts'
import type { Services } from '@koe/server/services.ts'
import { credentialMessage, type Proof } from '@koe/shared/ballot/message.ts'
import { sealEnvelope } from '@koe/shared/ballot/sealing.ts'
import type { CastRequest } from '@koe/shared/contracts/urn.ts'
import { answersOf, drawAnswers, type Election, type Voter } from './election.ts'

/**
 * Ballots as their voters' browsers would send them. The credentials are signed directly with the
 * wave's keys instead of blindly: the same bytes come out, in a fraction of the time.
 */
export async function sealBallots(
  services: Services,
  election: Election,
  report: (done: number) => void,
): Promise<readonly CastRequest[]> {
  const seal = sealerFor(services, election)
  const ballots: CastRequest[] = []
  const waiting = [...election.voters]
  const lane = async () => {
    for (let voter = waiting.pop(); voter; voter = waiting.pop()) {
      ballots.push(await seal(voter))
      if (ballots.length % 2_000 === 0) report(ballots.length)
    }
  }
  await Promise.all(Array.from({ length: 8 }, lane))
  return ballots
}

function sealerFor(services: Services, { waveId, manifest }: Election) {
  const random = answersOf('ballots')
  const prove = async (dimension: 'eligibility' | 'unit' | 'rank', value: string, m: string) => {
    const key = await heldKey(services, waveId, { dimension, value })
    if (!key) throw new Error(`The wave has no key for ${dimension} ${value}`)
    return signed(key.privateKey, waveId, m)
  }
  return async ({ unit, rank }: Voter): Promise<CastRequest> => {
    const message = randomBytes(32).toString('base64url')
    const { prefix, signature } = await prove('eligibility', '', message)
    const envelope = await sealEnvelope(manifest.boxKey, waveId, message, {
      answers: drawAnswers(random),
      unit: { value: unit, ...(await prove('unit', unit, message)) },
      rank: { value: rank, ...(await prove('rank', rank, message)) },
    })
    if (!envelope.ok) throw new Error(envelope.fault)
    const credential = Buffer.concat([
      Buffer.from(prefix, 'base64url'),
      Buffer.from(signature, 'base64url'),
    ])
    return {
      waveId,
      message,
      credential: credential.toString('base64url'),
      sealed: Buffer.from(envelope.sealed).toString('base64url'),
    }
  }
}

const signOffThread = promisify(sign)

async function signed(key: KeyObject, waveId: string, message: string): Promise<Proof> {
  const prefix = randomBytes(32).toString('base64url')
  const padding = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }
  const bytes = Buffer.from(credentialMessage(waveId, message, prefix))
  const signature = await signOffThread('sha384', bytes, padding)
  return { prefix, signature: signature.toString('base64url') }
}
