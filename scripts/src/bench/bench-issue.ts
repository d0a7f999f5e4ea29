import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto'
import { blindedValues, prepareBallot } from '@koe/shared/ballot/ballot.ts'
import type { Benchmark } from './benchmark.ts'
import { type Election, openElection } from './election.ts'
import { type Figure, percentile } from './figure.ts'
import { milliseconds, prepare } from './ground.ts'
import { sendAll } from './http-load.ts'
import { requestBytes } from './http-messages.ts'
import { startKoe } from './koe-server.ts'

const connections = 32
const pace = 50

/** Issues over HTTP, each for another person: as many as go, and then at the pace of a busy morning. */
export const issue: Benchmark = async (ground, { requests: count }, note) => {
  const place = await ground.install('issue')
  const calm = 10 * pace
  const warmUp = Math.ceil(count / 10)
  const election = await prepare(place, (services) => openElection(services, count + calm + warmUp))
  note(`blinding the values of ${election.voters.length} voters`)
  const bodies = await blindedRequests(election)
  const issues = bodies.map((body) => requestBytes('/api/ballots/issue', body))
  const empty = bodies.map((body) => requestBytes('/bench/empty', body))
  const koe = await startKoe(ground, place)
  note('issuing')
  await sendAll(koe.port, issues.slice(0, warmUp), { connections })
  await sendAll(koe.port, empty.slice(0, warmUp), { connections })
  const busy = await sendAll(koe.port, issues.slice(warmUp, warmUp + count), { connections })
  const paced = await sendAll(koe.port, issues.slice(warmUp + count), {
    connections,
    perSecond: pace,
  })
  const route = await sendAll(koe.port, empty.slice(0, count), { connections })
  const quiet = await sendAll(koe.port, empty.slice(0, calm), { connections, perSecond: pace })
  const peakMegabytes = await koe.peakMegabytes()
  await koe.stop()
  const rate = (what: string, value: number): Figure => ({
    benchmark: 'issue',
    what: `${count} issues, ${connections} at once`,
    value: busy.perSecond,
    unit: '/s',
    control: { what, value },
    peakMegabytes,
  })
  const wait = (name: string, share: number): Figure => ({
    benchmark: 'issue',
    what: `wait at ${pace} issues/s, ${name}`,
    value: percentile(paced.waits, share),
    unit: 'ms',
    control: { what: `empty route, ${name}`, value: percentile(quiet.waits, share) },
    peakMegabytes,
  })
  return [
    rate('empty route', route.perSecond),
    rate('three signatures, one thread', await signaturesAlone()),
    wait('p50', 0.5),
    wait('p99', 0.99),
  ]
}

async function blindedRequests({ manifest, voters }: Election) {
  const bodies: object[] = []
  for (const { code, unit, rank } of voters) {
    const prepared = await prepareBallot(manifest, unit, rank)
    if (!prepared.ok) throw new Error(prepared.fault)
    bodies.push({ link: code, ...blindedValues(prepared.draft) })
  }
  return bodies
}

/** Ballots a second if there were nothing to do but the three private operations. */
async function signaturesAlone(): Promise<number> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const value = Buffer.alloc(256, 1)
  const key = { key: privateKey, padding: constants.RSA_NO_PADDING }
  const times = 600
  const took = await milliseconds(() => {
    for (let turn = 0; turn < times; turn++) privateDecrypt(key, value)
  })
  return (times / 3 / took) * 1000
}
