import { randomUUID } from 'node:crypto'
import type { Comparison } from '@koe/shared/contracts/results.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signInAs } from '../../test/accounts.ts'
import { type TestApp, testApp } from '../../test/app.ts'
import { publishWave } from '../../test/releases.ts'
import { connect, kyselyOver } from '../platform/database.ts'
import { cellsQuery, findUnitsBelow } from './store.ts'
import type { ReportTables } from './tables.ts'

const ends: (() => Promise<void>)[] = []
let koe: TestApp
const wave = randomUUID()

/** A hundred bureaus of a hundred sections, 10,101 groups, with four figures each. */
beforeAll(async () => {
  koe = await testApp((end) => ends.push(end))
  await publishWave(koe.services, {
    waveId: wave,
    fiscalYear: 2025,
    groups: [{ key: 'all', eligible: 200_000, answers: [20_000, 30_000, 30_000, 15_000, 5_000] }],
  })
  // A connection of its own: the counter's has planned its foreign key checks for a tiny table.
  const owner = connect(koe.url, undefined, 1)
  const bulk = kyselyOver<ReportTables>(owner)
  const columns = sql`wave_id, key, kind, parent_key, position, label_ja, label_en, eligible, respondents, counted, shown`
  await sql`
    insert into published.result_group (${columns})
    select ${wave}::uuid, 'unit:' || b, 'unit', 'all', b * 1000, '局' || b, 'b', 2000, 1000, 1000, true
    from generate_series(1, 100) b`.execute(bulk)
  await sql`
    insert into published.result_group (${columns})
    select ${wave}::uuid, 'unit:' || b || '-' || s, 'unit', 'unit:' || b, b * 1000 + s, '課' || s, 's', 20, 10, 10, true
    from generate_series(1, 100) b, generate_series(1, 100) s`.execute(bulk)
  await sql`
    insert into published.cell (wave_id, group_key, measure_kind, measure, statistic, value, n)
    select g.wave_id, g.key, 'item', m, s, case s when 'mean' then 3.4 else 0.5 end, g.counted
    from published.result_group g,
      unnest(array['role-clarity', 'voice-used']) m, unnest(array['mean', 'margin']) s
    where g.wave_id = ${wave}::uuid and g.kind = 'unit'`.execute(bulk)
  await owner.query('analyze published.cell, published.result_group')
  await owner.end()
})
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Plan[]
}
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

it('reads the cells of one parent and its units, never those of the whole release', async () => {
  const { report } = koe.services.databases
  const children = await findUnitsBelow(report, wave, 'unit:7')
  const keys = ['all', 'unit:7', ...children.map(({ key }) => key)]
  expect(children).toHaveLength(100)
  const [explained] = await cellsQuery(report, wave, keys).explain('json', sql`analyze`)
  const [{ Plan: plan }] = (explained as { 'QUERY PLAN': [{ Plan: Plan }] })['QUERY PLAN']
  const reads = nodes(plan).filter((node) => node['Relation Name'] === 'cell')
  expect(reads.map((node) => node['Node Type'])).not.toContain('Seq Scan')
  const touched = reads.map(
    (node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
  )
  // 101 units with 4 figures, and the organisation with 38.
  expect(Math.max(...touched)).toBe(101 * 4 + 38)
})

it('shows a bureau of a hundred sections of a very large organisation', async () => {
  const answer = await koe.app.inject({
    url: `/api/results/releases/${wave}/departments?parent=unit:7`,
    headers: await signInAs(koe, 'hr'),
  })
  const { rows } = answer.json<Comparison>()
  expect(rows.map(({ group }) => group.key)).toEqual(
    Array.from({ length: 100 }, (_, index) => `unit:7-${index + 1}`),
  )
})

it('exports all of them batch by batch', async () => {
  const answer = await koe.app.inject({
    url: `/api/results/releases/${wave}/export.csv`,
    headers: await signInAs(koe, 'hr'),
  })
  expect(answer.body.trimEnd().split('\r\n')).toHaveLength(1 + 10_100 * 4 + 38)
})
