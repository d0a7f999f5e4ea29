import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { paths } from '../src/platform/paths.ts'
import { groupsOf, newAccount, openWave, releasesOf, signInByRequest, unusedCodes } from './koe.ts'
import { expectSoundPage } from './sound-page.ts'

test.describe.configure({ mode: 'parallel' })

type Who = 'visitor' | 'hr' | 'head' | 'admin'
interface Visit {
  readonly who: Who
  /** Every state of the page that looks different, found with the rights of who looks. */
  readonly addresses: (request: APIRequestContext) => Promise<readonly string[]>
}

const as = (who: Who, ...addresses: readonly string[]): Visit => ({
  who,
  addresses: async () => addresses,
})

const newestRelease = async (request: APIRequestContext): Promise<string> =>
  (await releasesOf(request))[0]?.waveId ?? ''

async function hiddenUnit(request: APIRequestContext) {
  const groups = await groupsOf(request, await newestRelease(request))
  return groups.find(({ kind, shown }) => kind === 'unit' && !shown)
}

async function draft(request: APIRequestContext): Promise<string> {
  const { questionnaires } = await (await request.get('/api/surveys/questionnaires')).json()
  const { key, version } = questionnaires[0]
  const data = {
    title: { ja: '見るための下書き', en: 'A draft to look at' },
    series: 'engagement',
    questionnaire: { key, version },
    opensAt: new Date().toISOString(),
    closesAt: new Date(Date.now() + 86_400_000).toISOString(),
  }
  return (await (await request.post('/api/surveys/waves', { data })).json()).id
}

/** Every page of the office application. The type asks for a line here when a page is added. */
const visits: Record<keyof typeof paths, Visit> = {
  home: as('hr', paths.home()),
  signIn: as('visitor', paths.signIn(), paths.signIn('/roster')),
  // Only an empty database has this page: the story of the first survey looks at it.
  setUp: as('visitor'),
  password: as('hr', paths.password()),
  accounts: as('admin', paths.accounts()),
  newAccount: as('admin', paths.newAccount()),
  account: {
    who: 'admin',
    addresses: async (request) => {
      const { accounts } = await (await request.get('/api/accounts')).json()
      const head = accounts.find(({ role }: { role: string }) => role === 'head')
      return [paths.account(head.id)]
    },
  },
  roster: as(
    'hr',
    paths.roster(),
    paths.roster({ view: 'people' }),
    paths.roster({ view: 'people', search: 'nobody' }),
    paths.roster({ view: 'ranks' }),
  ),
  rosterImport: as('hr', paths.rosterImport('units'), paths.rosterImport('people')),
  surveys: as('hr', paths.surveys()),
  newSurvey: as('hr', paths.newSurvey()),
  survey: {
    who: 'hr',
    addresses: async (request) => [
      paths.survey(await draft(request)),
      paths.survey(await openWave(request)),
      paths.survey(await newestRelease(request)),
    ],
  },
  editSurvey: {
    who: 'hr',
    addresses: async (request) => [
      paths.editSurvey(await draft(request)),
      paths.editSurvey(await openWave(request)),
    ],
  },
  slips: {
    who: 'hr',
    addresses: async (request) => [paths.slips(await openWave(request), { unit: '0102' })],
  },
  questionnaire: as('hr', paths.questionnaire('engagement13', 1)),
  results: as('hr', paths.results()),
  resultsOverview: {
    who: 'hr',
    addresses: async (request) => {
      const wave = await newestRelease(request)
      const hidden = await hiddenUnit(request)
      return [
        paths.resultsOverview(wave),
        `${paths.resultsOverview(wave)}?table=headline,items&order=questionnaire`,
        paths.resultsOverview(wave, { group: 'unit:01' }),
        paths.resultsOverview(wave, { group: hidden?.key ?? '' }),
      ]
    },
  },
  resultsRanks: {
    who: 'hr',
    addresses: async (request) => {
      const wave = await newestRelease(request)
      return [
        paths.resultsRanks(wave),
        `${paths.resultsRanks(wave, { by: 'groups' })}&columns=items&table=ranks`,
        `${paths.resultsRanks(wave)}?table=map`,
      ]
    },
  },
  resultsDepartments: {
    who: 'hr',
    addresses: async (request) => {
      const wave = await newestRelease(request)
      const hidden = await hiddenUnit(request)
      return [
        paths.resultsDepartments(wave),
        `${paths.resultsDepartments(wave)}?columns=items`,
        paths.resultsDepartments(wave, { parent: hidden?.parent ?? '' }),
      ]
    },
  },
  unit: {
    who: 'head',
    addresses: async (request) => [
      paths.unit(),
      paths.unit({ wave: (await releasesOf(request))[1]?.waveId ?? '' }),
    ],
  },
}

async function arrive(page: Page, { who, addresses }: Visit): Promise<readonly string[]> {
  if (who !== 'visitor') await signInByRequest(page.request, who)
  return addresses(page.request)
}

for (const [name, visit] of Object.entries(visits)) {
  if (name === 'setUp') continue
  test(`the page "${name}" is for everybody, in both languages, on a phone and on a desk`, async ({
    page,
  }) => {
    test.setTimeout(90_000)
    await expectSoundPage(page, ...(await arrive(page, visit)))
  })
}

test('no page of the application is forgotten here', () => {
  expect(Object.keys(visits).sort()).toEqual(Object.keys(paths).sort())
})

test('the answering page is for everybody, in both languages, on a phone and on a desk', async ({
  page,
  request,
}) => {
  const [code = ''] = await unusedCodes(request, 1)
  await expectSoundPage(page, `/a#${code}`, '/a')
})

test('the head of a small unit gets a page that explains, and is for everybody', async ({
  page,
}) => {
  await signInByRequest(page.request, 'hr')
  const hidden = await hiddenUnit(page.request)
  const account = await newAccount(page.request, 'head', [hidden?.key.replace('unit:', '') ?? ''])
  await signInByRequest(page.request, account.signInName, account.password)
  await expectSoundPage(page, paths.unit())
  await page.goto(`${paths.unit()}?lang=ja`)
  await expect(page.getByText(`${hidden?.label.ja}の結果は表示していません`).first()).toBeVisible()
  await expectOneSheet(page)
})

const sheetsOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

async function expectOneSheet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  expect(sheetsOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(1)
}

for (const language of ['ja', 'en'])
  test(`the section head’s page is one sheet of A4 (${language})`, async ({ page }) => {
    await signInByRequest(page.request, 'head')
    for (const { waveId } of await releasesOf(page.request)) {
      await page.goto(`${paths.unit({ wave: waveId })}&lang=${language}`)
      await expect(page.getByRole('table')).toBeVisible()
      await expectOneSheet(page)
    }
  })

test('eight slips share a sheet of A4', async ({ page }) => {
  await signInByRequest(page.request, 'hr')
  await page.goto(paths.slips(await openWave(page.request), { unit: '0102' }))
  const codes = page.getByRole('img', { name: /QRコード/ })
  await expect(codes.first()).toBeVisible()
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  expect(sheetsOf(pdf)).toBe(Math.ceil((await codes.count()) / 8))
})
