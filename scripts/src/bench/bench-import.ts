import { engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import { rankLadders } from '@koe/shared/catalogue/rank-ladders.ts'
import type { ImportCheck, ImportResult } from '@koe/shared/contracts/roster.ts'
import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import { buildCity, type City } from '../demo/city.ts'
import { demoPassword, loadAccounts } from '../demo/load-accounts.ts'
import { loadRoster } from '../demo/load-roster.ts'
import type { Benchmark } from './benchmark.ts'
import type { Figure } from './figure.ts'
import { asOwner, type Installation, milliseconds, prepare } from './ground.ts'
import { startKoe } from './koe-server.ts'

const encodings = ['utf-8', 'cp932'] as const

/** A roster file over HTTP: checked, imported into an empty roster, and checked again unchanged. */
export const importRoster: Benchmark = async (ground, { rows }, note) => {
  note(`making a city of ${rows} people`)
  const city = buildCity({ staff: rows, seed: 'bench' })
  const file = peopleFile(city)
  const place = await ground.install('import')
  await prepare(place, async (services) => {
    await loadRoster(services.databases.identity, { ...city, people: [] })
    await loadAccounts(services, { city, questionnaire: engagement13, waves: [] })
  })
  const control = { what: 'insert from unnest', value: await plainInsert(place, city) }
  const figures: Figure[] = []
  for (const encoding of encodings) {
    note(`importing ${rows} rows in ${encoding}`)
    await asOwner(place, 'delete from identity.person')
    const koe = await startKoe(ground, place)
    const times = await importOnce(koe.port, iconv.encode(file, encoding), rows)
    const peak = await koe.peakMegabytes()
    await koe.stop()
    for (const [what, value] of Object.entries(times))
      figures.push({
        benchmark: 'import',
        what: `${rows} rows ${encoding}: ${what}`,
        value,
        unit: 'ms',
        control,
        peakMegabytes: peak,
      })
  }
  return figures
}

function peopleFile({ people }: City): string {
  const ladder = rankLadders.find(({ key }) => key === 'aomori')
  const labels = new Map(ladder?.ranks.map(({ key, label }) => [key, label.ja]))
  const header = ['職員番号', '氏名', '所属コード', '職位区分', 'メールアドレス']
  const rows = people.map(({ staffNumber, name, unitCode, rankKey, email }) => [
    staffNumber,
    name,
    unitCode,
    labels.get(rankKey) ?? rankKey,
    email,
  ])
  return stringify([header, ...rows], { record_delimiter: '\r\n' })
}

async function importOnce(port: number, file: Buffer, rows: number) {
  const cookie = await signIn(port)
  const post = async <Answer>(step: string): Promise<Answer> => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/roster/imports/people/${step}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', cookie },
      body: new Uint8Array(file),
    })
    if (answer.status !== 200) throw new Error(`${step}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
  const first = await timed(() => post<ImportCheck>('check'))
  const { digest } = first.result
  const done = await timed(() => post<ImportResult>(`confirm?digest=${digest}`))
  const again = await timed(() => post<ImportCheck>('check'))
  if (done.result.joined !== rows || again.result.unchanged !== rows)
    throw new Error('The import did not take every row')
  return { check: first.ms, confirm: done.ms, 'check, nothing new': again.ms }
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; ms: number }> {
  const start = performance.now()
  const result = await work()
  return { result, ms: performance.now() - start }
}

async function signIn(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName: 'hr', password: demoPassword }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`Signing in failed with ${answer.status}`)
  return cookie
}

/** The same rows into a table like the roster's, without any question asked. */
async function plainInsert(place: Installation, { people }: City): Promise<number> {
  await asOwner(place, 'create table identity.person_copy (like identity.person including all)')
  const columns = (['staffNumber', 'name', 'unitCode', 'rankKey', 'email'] as const).map((key) =>
    people.map((person) => person[key]),
  )
  return milliseconds(() =>
    asOwner(
      place,
      `insert into identity.person_copy (staff_number, name, unit_code, rank_key, email)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])`,
      columns,
    ),
  )
}
