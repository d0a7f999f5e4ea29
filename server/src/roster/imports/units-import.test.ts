import { describe, expect, it } from 'vitest'
import { signInAs } from '../../../test/accounts.ts'
import {
  faultsOf,
  peopleFile as people,
  rosterImports,
  unitsFile as units,
} from '../../../test/roster-imports.ts'

const { theApp, db, check, confirm, importFile, storedPeople, storedUnits } = rosterImports()

describe('a file of units', () => {
  it('is shown as a difference first, and then becomes the tree under the organisation', async () => {
    const report = await check('units', units)
    expect(report).toMatchObject({
      kind: 'units',
      encoding: 'utf-8',
      rows: 4,
      faultCount: 0,
      joined: { count: 4 },
      left: { count: 0 },
      unchanged: 1,
    })
    expect(report.columns.map(({ meaning }) => meaning)).toEqual([
      'code',
      'parent',
      'name',
      'nameEn',
    ])
    expect(await storedUnits()).toHaveLength(1)
    expect((await confirm('units', units, report.digest)).json()).toEqual({
      joined: 4,
      left: 0,
      moved: 0,
      changed: 0,
      unchanged: 1,
    })
    expect((await storedUnits()).map(({ code, parent_code }) => [code, parent_code])).toEqual([
      ['0', null],
      ['10', '0'],
      ['1010', '10'],
      ['1020', '10'],
      ['20', '0'],
    ])
  })

  it('moves, renames and removes units, in whatever order its lines stand', async () => {
    await importFile('units', units)
    const next = [
      'name,code,parent',
      '保健課,2010,20',
      '人事課,1010,20',
      '健康福祉部,20,',
      '総務部,10,0',
    ]
    const report = await check('units', next)
    expect(report).toMatchObject({
      joined: { examples: [{ key: '2010', after: '20' }] },
      left: { examples: [{ key: '1020', before: '10', after: null }] },
      moved: { examples: [{ key: '1010', before: '10', after: '20' }] },
      changed: {
        examples: [{ key: '20', before: '健康部 / Health', after: '健康福祉部 / Health' }],
      },
      unchanged: 2,
    })
    await importFile('units', next)
    expect((await storedUnits()).map(({ code }) => code)).toEqual(['0', '2010', '1010', '20', '10'])
  })

  it('is refused where its units form no tree, each fault on its line', async () => {
    const report = await check('units', [
      '所属コード,上位所属コード,所属名',
      '10,10,自分が親',
      '20,30,輪の一',
      '30,40,輪の二',
      '40,20,輪の三',
      '50,99,親がない',
      '60,,良い',
      '60,,二度目',
      '0,60,声市',
      ',,',
      '70,,',
    ])
    expect(faultsOf(report)).toEqual([
      [2, '上位所属コード', 'own-parent'],
      [3, '上位所属コード', 'unit-cycle'],
      [6, '上位所属コード', 'unknown-parent'],
      [8, '所属コード', 'duplicate-code'],
      [9, '上位所属コード', 'root-with-parent'],
      [11, '所属名', 'required'],
    ])
    expect(report.faults[1]?.message).toContain('20 → 30 → 40 → 20')
    expect(report.joined.count).toBe(0)
    const refused = await confirm('units', units, report.digest)
    expect(refused.statusCode).toBe(409)
  })

  it('cannot take away a unit in which people work, but one that everybody has left', async () => {
    await importFile('units', units)
    await importFile('people', people)
    const head = await signInAs(theApp(), 'head', ['20'])
    const without20 = units.slice(0, 4)
    const report = await check('units', without20)
    expect(faultsOf(report)).toEqual([[1, null, 'people-in-removed-unit']])
    expect(report.faults[0]?.message).toContain('20 健康部')
    await importFile('people', people.slice(0, 3))
    expect(await importFile('units', without20)).toMatchObject({ left: 1 })
    expect((await storedPeople())[2]).toMatchObject({ active: false, unit_code: null })
    const me = await theApp().app.inject({ url: '/api/session', headers: head })
    expect(me.json().account.units).toEqual([])
  })

  it('needs exactly one unit without a parent when there is no organisation yet', async () => {
    await db().deleteFrom('identity.unit').execute()
    expect(faultsOf(await check('units', units))).toEqual([[5, '上位所属コード', 'several-roots']])
    await importFile('units', units.slice(0, 4))
    expect((await storedUnits())[0]).toMatchObject({ code: '10', parent_code: null })
    await db().deleteFrom('identity.unit').execute()
    await importFile('units', ['code,parent,name', '0,,声市'])
  })
})
