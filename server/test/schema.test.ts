import { expect, it } from 'vitest'
import { connect, openPools } from '../src/platform/database.ts'
import { freshDatabase } from './database.ts'

it('lets each role see its own schema and no other', async () => {
  const pools = openPools(await freshDatabase())
  await expect(pools.urn.query('select * from identity.account')).rejects.toThrow(
    /permission denied/,
  )
  await expect(pools.issuer.query('select * from urn.ballot')).rejects.toThrow(/permission denied/)
  await expect(pools.report.query('select * from urn.ballot')).rejects.toThrow(/permission denied/)
  await expect(pools.report.query('select * from identity.account')).rejects.toThrow(
    /permission denied/,
  )
  await expect(pools.counter.query('select * from identity.person')).rejects.toThrow(
    /permission denied/,
  )
  await expect(pools.counter.query('select * from identity.wave_voter')).rejects.toThrow(
    /permission denied/,
  )
  await expect(pools.jobs.query('select * from identity.wave')).rejects.toThrow(/permission denied/)
  await expect(pools.issuer.query('select * from identity.account')).resolves.toMatchObject({
    rowCount: 0,
  })
  await pools.close()
})

it('has no foreign key from the urn to the people', async () => {
  const pool = connect(await freshDatabase())
  const { rows } = await pool.query(`
    select conname from pg_constraint
    where contype = 'f' and connamespace = 'urn'::regnamespace
      and (select relnamespace from pg_class where oid = confrelid) <> 'urn'::regnamespace`)
  expect(rows).toEqual([])
  await pool.end()
})
