import { createHash } from 'node:crypto'
import { connect } from '@koe/server/platform/database.ts'
import type { CastRequest } from '@koe/shared/contracts/urn.ts'
import type { Benchmark } from './benchmark.ts'
import { openElection } from './election.ts'
import { asOwner, type Installation, milliseconds, prepare } from './ground.ts'
import { sendAll } from './http-load.ts'
import { requestBytes } from './http-messages.ts'
import { startKoe } from './koe-server.ts'
import { sealBallots } from './sealed-ballots.ts'

const connections = 64

/** Sealed ballots over HTTP, each acknowledged only when it is safe on disk. */
export const cast: Benchmark = async (ground, { requests }, note) => {
  const place = await ground.install('cast')
  // A cast is quick: more of them, for a run of seconds.
  const count = 2 * requests
  const warmUp = Math.ceil(count / 10)
  const ballots = await prepare(place, async (services) => {
    const election = await openElection(services, count + warmUp)
    note(`sealing ${count + warmUp} ballots`)
    return sealBallots(services, election, (done) => note(`${done} sealed`))
  })
  const casts = ballots.map((ballot) => requestBytes('/api/urn/cast', ballot))
  const empty = ballots.map((ballot) => requestBytes('/bench/empty', ballot))
  const koe = await startKoe(ground, place)
  note('casting')
  await sendAll(koe.port, casts.slice(0, warmUp), { connections })
  await sendAll(koe.port, empty.slice(0, warmUp), { connections })
  const { perSecond: value } = await sendAll(koe.port, casts.slice(warmUp), { connections })
  const route = await sendAll(koe.port, empty.slice(warmUp), { connections })
  const peakMegabytes = await koe.peakMegabytes()
  await koe.stop()
  const figure = {
    benchmark: 'cast',
    what: `${count} casts, ${connections} at once`,
    value,
    unit: '/s',
    peakMegabytes,
  } as const
  const rows = await insertsAlone(place, ballots.slice(warmUp))
  return [
    { ...figure, control: { what: 'empty route, same body', value: route.perSecond } },
    { ...figure, control: { what: 'insert, a row a commit', value: rows } },
  ]
}

/** The same rows into a table like the urn's, each in a transaction of its own, over eight connections. */
async function insertsAlone(place: Installation, ballots: readonly CastRequest[]): Promise<number> {
  await asOwner(place, 'create table urn.ballot_copy (like urn.ballot including all)')
  const pool = connect(place.url, undefined, 8)
  const waiting = ballots.map(rowOf)
  const lane = async () => {
    for (let row = waiting.pop(); row; row = waiting.pop())
      await pool.query({
        name: 'insert',
        text: `insert into urn.ballot_copy (wave_id, ballot_hash, message, credential, sealed)
               values ($1, $2, $3, $4, $5)`,
        values: row,
      })
  }
  const took = await milliseconds(() => Promise.all(Array.from({ length: 8 }, lane)))
  await pool.end()
  return (ballots.length * 1000) / took
}

function rowOf({ waveId, message, credential, sealed }: CastRequest) {
  const bytes = Buffer.from(message, 'base64url')
  const hash = createHash('sha256').update(bytes).digest()
  return [
    waveId,
    hash,
    bytes,
    Buffer.from(credential, 'base64url'),
    Buffer.from(sealed, 'base64url'),
  ]
}
