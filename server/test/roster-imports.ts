import type { ImportCheck, RowFault } from '@koe/shared/contracts/roster.ts'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { signInAs } from './accounts.ts'
import { type TestApp, testApp } from './app.ts'

export type ImportKind = 'people' | 'units'
export type Content = string | readonly string[] | Buffer

export const bytesOf = (content: Content): Buffer =>
  Buffer.isBuffer(content)
    ? content
    : Buffer.from(typeof content === 'string' ? content : `${content.join('\r\n')}\r\n`)

export const unitsFile = [
  '所属コード,上位所属コード,所属名,英語名',
  '10,,総務部,General Affairs',
  '1010,10,人事課,Personnel',
  '1020,10,財政課,',
  '20,,健康部,Health',
]
export const peopleHeader = '職員番号,氏名,所属コード,職位区分,メールアドレス'
export const peopleFile = [
  peopleHeader,
  '001,青森 花子,1010,課長級,hanako@koe.example',
  '002,𠮷田　一郎,1010,主事級（主事・技師）,',
  '003,ﾊﾝｶｸ 太郎,20,staff-class,taro@koe.example',
]

/**
 * One server for a test file, set up as a city with the Aomori ladder, and a browser in which HR
 * imports files. Before each test the roster is empty but for the organisation.
 */
export function rosterImports() {
  const ends: (() => Promise<void>)[] = []
  let koe: TestApp
  let hr: { cookie: string }

  beforeAll(async () => {
    koe = await testApp((end) => ends.push(end))
    const payload = {
      organisation: '声市',
      ladder: 'aomori',
      name: '管理者',
      signInName: 'admin',
      password: 'correct horse battery',
    }
    const answer = await koe.app.inject({ method: 'POST', url: '/api/setup', payload })
    expect(answer.statusCode).toBe(201)
    hr = await signInAs(koe, 'hr')
  })
  beforeEach(async () => {
    await db().deleteFrom('identity.person').execute()
    await db().deleteFrom('identity.unit').where('code', '<>', '0').execute()
  })
  afterAll(async () => {
    for (const end of ends.reverse()) await end()
  })

  const db = () => koe.services.databases.identity
  const post = (
    kind: ImportKind,
    step: string,
    content: Content,
    headers: Record<string, string> = {},
  ) =>
    koe.app.inject({
      method: 'POST',
      url: `/api/roster/imports/${kind}/${step}`,
      headers: { 'content-type': 'text/csv', ...hr, ...headers },
      payload: bytesOf(content),
    })

  const check = async (kind: ImportKind, content: Content): Promise<ImportCheck> => {
    const answer = await post(kind, 'check', content)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }
  const confirm = (kind: ImportKind, content: Content, digest: string) =>
    post(kind, `confirm?digest=${digest}`, content)

  const importFile = async (kind: ImportKind, content: Content) => {
    const { digest } = await check(kind, content)
    const answer = await confirm(kind, content, digest)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }
  const storedPeople = () =>
    db()
      .selectFrom('identity.person')
      .select(['staff_number', 'name', 'unit_code', 'rank_key', 'email', 'active'])
      .orderBy('staff_number')
      .execute()
  const storedUnits = () =>
    db()
      .selectFrom('identity.unit')
      .select(['code', 'parent_code', 'name_ja', 'name_en'])
      .orderBy('position')
      .execute()
  const theApp = () => koe
  return { theApp, db, post, check, confirm, importFile, storedPeople, storedUnits }
}

export const faultsOf = (report: ImportCheck) =>
  report.faults.map(({ line, column, code }: RowFault) => [line, column, code])
