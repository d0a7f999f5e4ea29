import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { paths } from '../src/platform/paths.ts'
import { castBallot } from './first-survey/cast-ballot.ts'
import { test } from './first-survey/story.ts'
import {
  faultyLines,
  faultyPeopleFile,
  firstName,
  ownDivision,
  peopleFile,
  scores,
  town,
  unitsFile,
  voters,
  withoutEmail,
} from './first-survey/town.ts'
import type { Hands } from './hands.ts'
import { expectAccessible } from './koe.ts'
import { button, expectNotice, field, heading, link, signIn, signOut } from './office.ts'
import { expectSoundPage } from './sound-page.ts'

interface Person {
  readonly name: string
  readonly signInName: string
  readonly password: string
}
const admin: Person = { name: '青葉 守', signInName: 'mamoru', password: '青葉の山は今日も緑です' }
const hr: Person = { name: '人見 環', signInName: 'tamaki', password: 'a-long-enough-one' }
const head: Person = { name: '長野 涼', signInName: 'ryo@aoba.example.jp', password: '0123456789' }

test('a town without anything runs its first survey', async ({ page, hands, way, baseURL }) => {
  test.setTimeout(240_000)
  expect(way).toBe(hands.way)

  await test.step('the first administrator sets the town up and makes an HR account', async () => {
    await setUp(page, hands)
    await createAccount(page, hands, hr, /^人事課の担当者/)
    await signOut(page, hands, admin.name)
  })

  await test.step('HR imports units and people, after a file with faults has changed nothing', async () => {
    await signIn(page, hands, hr.signInName, hr.password)
    await importUnits(page, hands)
    await refuseFaultyPeople(page, hands)
    await importPeople(page, hands)
  })

  const links = await test.step('HR launches a survey and takes the links', async () => {
    await launch(page, hands)
    return takeLinks(page, hands)
  })
  await test.step('HR prints slips for people without e-mail', () => printSlips(page, hands))

  await test.step('staff answer', async () => {
    const [first, ...others] = voters
    await answerInBrowser(page, hands, links.get(first?.staffNumber ?? '') ?? '')
    for (const { staffNumber, answer } of others)
      await castBallot(baseURL ?? '', links.get(staffNumber) ?? '', String(answer))
  })

  await test.step('HR watches the response rate and closes', async () => {
    await openSurvey(page, hands)
    await watchResponseRate(page, hands)
    await closeNow(page, hands)
  })

  await test.step('HR reads the score that the answers give', async () => {
    await hands.press(link(page, '結果を見る'))
    await expect(heading(page, new RegExp(`${scores.town}.*区分です`), 1)).toBeVisible()
    await expect(page.getByText(`${town.responseRate}%`)).toBeVisible()
    await expectAccessible(page)
    await signOut(page, hands, hr.name)
  })

  await test.step('a section head sees the own unit beside the town, and nothing else', async () => {
    await signIn(page, hands, admin.signInName, admin.password)
    await createAccount(page, hands, head, /^所属長/, ownDivision.name)
    await signOut(page, hands, admin.name)
    await signIn(page, hands, head.signInName, head.password)
    await readOwnUnit(page)
    await tryForeignAddresses(page)
  })
})

async function setUp(page: Page, hands: Hands): Promise<void> {
  await expectSoundPage(page, paths.setUp())
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/?lang=ja')
  await expect(heading(page, 'はじめの設定', 1)).toBeVisible()
  await hands.type(field(page, '組織の名前'), town.name)
  await hands.type(field(page, '氏名'), admin.name)
  await hands.type(field(page, 'サインイン名'), admin.signInName)
  await hands.type(field(page, '新しいパスワード'), admin.password)
  await hands.type(field(page, '新しいパスワード（もう一度）'), `${admin.password}。`)
  await hands.press(button(page, '設定を終えてはじめる'))
  await expect(page.getByText('上のパスワードと違います。')).toBeVisible()
  await hands.type(field(page, '新しいパスワード（もう一度）'), admin.password)
  await hands.press(button(page, '設定を終えてはじめる'))
  await expect(heading(page, 'はじめに所属を取り込みます')).toBeVisible()
}

async function createAccount(
  page: Page,
  hands: Hands,
  person: Person,
  role: RegExp,
  unit?: string,
): Promise<void> {
  await hands.press(link(page, 'アカウント'))
  await hands.press(link(page, 'アカウントをつくる'))
  await hands.type(field(page, '氏名'), person.name)
  await hands.type(field(page, 'サインイン名'), person.signInName)
  await hands.choose(page.getByRole('radio', { name: role }))
  if (unit) {
    await hands.press(button(page, '所属を加える'))
    await hands.type(field(page, '所属の名前またはコード'), unit)
    await hands.press(button(page, `${unit}を選ぶ`))
    await expect(button(page, `${unit}を外す`)).toBeVisible()
  }
  await hands.type(field(page, '新しいパスワード'), person.password)
  await hands.type(field(page, '新しいパスワード（もう一度）'), person.password)
  await hands.press(button(page, 'つくる'))
  await expectNotice(page, `${person.name}さんのアカウントをつくりました。`)
}

async function importUnits(page: Page, hands: Hands): Promise<void> {
  await hands.press(link(page, '所属を取り込む'))
  await expect(heading(page, '所属を取り込む', 1)).toBeVisible()
  await hands.chooseFile(button(page, 'ファイルを選ぶ'), unitsFile)
  await expect(page.getByText('6行、文字コードはShift_JIS（CP932）')).toBeVisible()
  await hands.press(page.locator('summary', { hasText: '新しい所属（6）' }))
  await expect(page.getByRole('cell', { name: '市民課' })).toBeVisible()
  await hands.press(button(page, 'この内容で取り込む'))
  await expect(page.getByText('取り込みました')).toBeVisible()
}

async function refuseFaultyPeople(page: Page, hands: Hands): Promise<void> {
  await hands.press(link(page, '職員を取り込む'))
  await expect(heading(page, '職員を取り込む', 1)).toBeVisible()
  await hands.chooseFile(button(page, 'ファイルを選ぶ'), faultyPeopleFile)
  await expect(heading(page, '直すところが5か所あります')).toBeVisible()
  await expect(page.getByText('名簿は何も変わっていません')).toBeVisible()
  for (const [line, column, reason] of faultyLines) {
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: String(line), exact: true }) })
    await expect(row).toContainText(column)
    await expect(row).toContainText(reason)
  }
  await expect(button(page, 'この内容で取り込む')).toHaveCount(0)
  await expectAccessible(page)
  const summary = await (await page.request.get('/api/roster')).json()
  expect(summary.people).toBe(0)
}

async function importPeople(page: Page, hands: Hands): Promise<void> {
  await hands.press(button(page, '別のファイルを選ぶ'))
  await hands.chooseFile(button(page, 'ファイルを選ぶ'), peopleFile)
  await expect(page.getByText('40行、文字コードはUTF-8')).toBeVisible()
  await hands.press(button(page, 'この内容で取り込む'))
  await expect(page.getByText('取り込みました')).toBeVisible()
}

async function launch(page: Page, hands: Hands): Promise<void> {
  await hands.press(link(page, '調査をつくる'))
  await hands.press(button(page, '下書きをつくる'))
  await expectNotice(page, '下書きをつくりました。')
  await expect(page.getByText('できています').first()).toBeAttached()
  await hands.press(button(page, '調査を開始する'))
  await expect(page.getByRole('alertdialog')).toContainText(`対象の職員（${town.people}人）`)
  await hands.press(button(page, '開始する'))
  await expect(page.getByText('受付中', { exact: true })).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page)
}

/** The personal codes by staff number, from the file that goes to the mail merge. */
async function takeLinks(page: Page, hands: Hands): Promise<ReadonlyMap<string, string>> {
  await hands.press(button(page, 'CSV（Shift_JIS）を保存'))
  await expect(page.getByText('Shift_JIS（CP932）で表せない文字があります')).toBeVisible()
  const download = page.waitForEvent('download')
  await hands.press(button(page, 'CSV（UTF-8）を保存'))
  const text = await readFile(await (await download).path(), 'utf8')
  const [header, ...rows] = text
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))
  expect(header).toEqual([
    '職員番号',
    '氏名',
    '所属コード',
    '所属',
    'メールアドレス',
    '回答用リンク',
    '回答コード',
  ])
  expect(rows).toHaveLength(town.people)
  expect(rows[0]?.slice(0, 4)).toEqual(['1001', firstName, ownDivision.code, ownDivision.name])
  return new Map(rows.map((cells) => [cells[0] ?? '', cells[6] ?? '']))
}

async function printSlips(page: Page, hands: Hands): Promise<void> {
  await hands.press(link(page, '印刷の準備をする'))
  await expect(page.getByRole('img', { name: /QRコード/ })).toHaveCount(town.people)
  await hands.choose(page.getByRole('checkbox', { name: 'メールのない職員だけ' }))
  await expect(page.getByRole('img', { name: /QRコード/ })).toHaveCount(withoutEmail)
  await expect(page.getByText(`${withoutEmail}人分、A4で2枚です。`)).toBeVisible()
  await expectAccessible(page)
}

async function answerInBrowser(page: Page, hands: Hands, code: string): Promise<void> {
  await page.goto(`/a#${code}`)
  await hands.press(button(page, '回答を始める'))
  for (let question = 1; question <= 13; question++) {
    await expect(page.getByText(`${question} / 13`)).toBeVisible()
    await hands.choose(page.getByRole('radio', { name: 'ややそう思う', exact: true }))
    await hands.press(button(page, question === 13 ? '確認へ進む' : '次へ'))
  }
  await hands.press(button(page, '封をして送る'))
  await expect(heading(page, /回答を受け付けました/)).toBeVisible()
}

async function openSurvey(page: Page, hands: Hands): Promise<void> {
  await page.goto('/')
  await expect(heading(page, 'いまの調査')).toBeVisible()
  await expectAccessible(page)
  await hands.press(link(page, '回答の様子を見る'))
}

/** A changed deadline wakes the clock that also counts the ballots handed out. */
async function watchResponseRate(page: Page, hands: Hands): Promise<void> {
  await hands.postpone(field(page, '締切'))
  await hands.press(button(page, '締切を変える'))
  await expectNotice(page, '締切を変えました。')
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(town.responseRate).first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 75_000 })
  await expect(page.getByText('職位別の回答率')).toBeVisible()
  await expectAccessible(page)
}

async function closeNow(page: Page, hands: Hands): Promise<void> {
  await hands.press(button(page, '締め切って集計する'))
  await hands.press(
    page.getByRole('alertdialog').getByRole('button', { name: '締め切って集計する' }),
  )
  await expect(page.getByText('この調査は終わり、結果を公開しました')).toBeVisible({
    timeout: 60_000,
  })
}

async function readOwnUnit(page: Page): Promise<void> {
  await expect(
    heading(page, new RegExp(`${ownDivision.name}.*${scores.ownDivision}`), 1),
  ).toBeVisible()
  await expect(page.getByText(`組織全体 ${scores.town}`)).toBeVisible()
  await expectAccessible(page)
}

/** What is not yours reads like what does not exist, in the page and below it. */
async function tryForeignAddresses(page: Page): Promise<void> {
  const { releases } = await (await page.request.get('/api/results/releases')).json()
  const overview = `/api/results/releases/${releases[0].waveId}/overview?group=`
  const problemAt = async (group: string) => {
    const answer = await page.request.get(overview + group)
    const { requestId: _, instance: __, ...problem } = await answer.json()
    return { status: answer.status(), problem }
  }
  const foreign = await problemAt('unit:0102')
  expect(foreign.status).toBe(404)
  expect(await problemAt('unit:9999')).toEqual(foreign)
  expect(await problemAt('all')).toEqual(foreign)
  for (const path of [
    '/unit?group=unit:0102',
    '/unit?group=unit:9999',
    '/results',
    '/roster',
    '/nowhere',
  ]) {
    await page.goto(path)
    await expect(heading(page, 'ページが見つかりません', 1)).toBeVisible()
  }
}
