import { expect, it } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { connect, openPools } from './database.ts'

it('waits for the disk at every commit of every role, also over a server that is set not to', async () => {
  const url = await freshDatabase()
  const asIs = connect(url, undefined, 1)
  const setting = 'show synchronous_commit'
  // The tests' own server is such a one: without it this test would show nothing.
  expect((await asIs.query(setting)).rows).toEqual([{ synchronous_commit: 'off' }])
  await asIs.end()
  const { close, ...pools } = openPools(url)
  const shown = await Promise.all(Object.values(pools).map((pool) => pool.query(setting)))
  expect(shown.flatMap(({ rows }) => rows)).toEqual(
    Array.from({ length: 5 }, () => ({ synchronous_commit: 'on' })),
  )
  await close()
})
