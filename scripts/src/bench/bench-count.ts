import { constants, createECDH, createHash, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { Services } from '@koe/server/services.ts'
import { type SealedBallot, writeBallots } from '@koe/server/urn/store.ts'
import type { CastRequest } from '@koe/shared/contracts/urn.ts'
import type { Benchmark } from './benchmark.ts'
import { openElection } from './election.ts'
import { milliseconds, prepare } from './ground.ts'
import { startKoe } from './koe-server.ts'
import { sealBallots } from './sealed-ballots.ts'

/** The close of a wave: every sealed ballot opened, checked and counted, and the results published. */
export const count: Benchmark = async (ground, { ballots }, note) => {
  const place = await ground.install('count')
  const waveId = await prepare(place, async (services) => {
    const election = await openElection(services, ballots)
    note(`sealing ${ballots} ballots`)
    const sealed = await sealBallots(services, election, (done) => note(`${done} sealed`))
    await fillUrn(services, election.waveId, sealed)
    return election.waveId
  })
  const koe = await startKoe(ground, place)
  note('counting')
  const steps = await koe.closeWave(waveId)
  const peakMegabytes = await koe.peakMegabytes()
  await koe.stop()
  const control = { what: '3 verifications + 1 ECDH', value: await cryptographyAlone() }
  const whole = Object.values(steps).reduce((sum, step) => sum + step, 0)
  const figure = { benchmark: 'count', unit: 'ms a ballot', control, peakMegabytes } as const
  return [
    {
      ...figure,
      what: `${ballots} ballots opened, counted, published`,
      value: (steps['count and publish'] ?? Number.NaN) / ballots,
    },
    { ...figure, what: 'the whole close', value: whole / ballots },
  ]
}

/** As the urn writes them, only more at once. */
async function fillUrn(
  { databases }: Services,
  waveId: string,
  requests: readonly CastRequest[],
): Promise<void> {
  for (let start = 0; start < requests.length; start += 500) {
    const batch = requests.slice(start, start + 500).map(ballotOf)
    await databases.urn.transaction().execute((trx) => writeBallots(trx, waveId, batch))
  }
}

function ballotOf({ message, credential, sealed }: CastRequest): SealedBallot {
  const bytes = Buffer.from(message, 'base64url')
  return {
    hash: createHash('sha256').update(bytes).digest(),
    message: bytes,
    credential: Buffer.from(credential, 'base64url'),
    sealed: Buffer.from(sealed, 'base64url'),
  }
}

/** Milliseconds for the cryptography that no count of a ballot can do without. */
async function cryptographyAlone(): Promise<number> {
  const times = 2_000
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const text = Buffer.alloc(100, 1)
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }
  const signature = sign('sha384', text, { key: privateKey, ...pss })
  const own = createECDH('prime256v1')
  own.generateKeys()
  const other = createECDH('prime256v1').generateKeys()
  const took = await milliseconds(() => {
    for (let turn = 0; turn < times; turn++) {
      for (let credential = 0; credential < 3; credential++)
        verify('sha384', text, { key: publicKey, ...pss }, signature)
      own.computeSecret(other)
    }
  })
  return took / times
}
