import { beforeEach, describe, expect, it } from 'vitest'
import {
  peopleFile as people,
  rosterImports,
  unitsFile as units,
} from '../../../test/roster-imports.ts'
import { lockRoster } from '../store.ts'

const { db, check, confirm, importFile, storedPeople } = rosterImports()

const importsLogged = async () => {
  const { count } = await db()
    .selectFrom('identity.audit_entry')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('action', '=', 'roster-people-imported')
    .executeTakeFirstOrThrow()
  return count
}

describe('confirming', () => {
  beforeEach(() => importFile('units', units))

  it('does what was checked, or nothing: another file or a changed roster needs a new check', async () => {
    const { digest } = await check('people', people)
    const other = await confirm('people', people.slice(0, 3), digest)
    expect(other.json()).toMatchObject({ status: 409, code: 'roster-changed' })
    await importFile('people', people.slice(0, 2))
    expect((await confirm('people', people, digest)).statusCode).toBe(409)
    expect(await storedPeople()).toHaveLength(1)
    const again = await check('people', people)
    await importFile('units', [...units, '30,,市民部,'])
    expect((await confirm('people', people, again.digest)).statusCode).toBe(409)
  })

  it('happens once when two people press the button at once', async () => {
    const { digest } = await check('people', people)
    const before = await importsLogged()
    const answers = await Promise.all([1, 2, 3].map(() => confirm('people', people, digest)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409])
    expect(await storedPeople()).toHaveLength(3)
    expect(await importsLogged()).toBe(before + 1)
  })

  it('waits for whoever holds the roster', async () => {
    const { digest } = await check('people', people)
    let pending: ReturnType<typeof confirm> | undefined
    await db()
      .transaction()
      .execute(async (tx) => {
        await lockRoster(tx)
        pending = confirm('people', people, digest)
        await new Promise((resolve) => setTimeout(resolve, 200))
        expect(await storedPeople()).toEqual([])
      })
    expect((await pending)?.statusCode).toBe(200)
  })
})
