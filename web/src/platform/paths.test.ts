import { describe, expect, it } from 'vitest'
import { paths } from './paths.ts'

const wave = '5b1d0c5e-9f0a-4a52-8f57-0d4f0d3f7c11'

describe('the book of addresses', () => {
  it('lists every address of the office application', () => {
    const all: Record<keyof typeof paths, string> = {
      home: paths.home(),
      signIn: paths.signIn('/roster?view=people'),
      setUp: paths.setUp(),
      password: paths.password(),
      accounts: paths.accounts(),
      newAccount: paths.newAccount(),
      account: paths.account(wave),
      roster: paths.roster({ view: 'people', search: '佐藤', unit: '0101' }),
      rosterImport: paths.rosterImport('people'),
      surveys: paths.surveys(),
      newSurvey: paths.newSurvey(),
      survey: paths.survey(wave, { within: 'unit:01' }),
      editSurvey: paths.editSurvey(wave),
      slips: paths.slips(wave, { unit: '01/02', withoutEmail: true }),
      questionnaire: paths.questionnaire('engagement13', 1),
      results: paths.results(),
      resultsOverview: paths.resultsOverview(wave, { group: 'unit:01' }),
      resultsRanks: paths.resultsRanks(wave, { by: 'groups' }),
      resultsDepartments: paths.resultsDepartments(wave, { parent: 'unit:01' }),
      unit: paths.unit({ wave }),
    }
    expect(all).toMatchInlineSnapshot(`
      {
        "account": "/accounts/5b1d0c5e-9f0a-4a52-8f57-0d4f0d3f7c11",
        "accounts": "/accounts",
        "editSurvey": "/surveys/5b1d0c5e-9f0a-4a52-8f57-0d4f0d3f7c11/edit",
        "home": "/",
        "newAccount": "/accounts/new",
        "newSurvey": "/surveys/new",
        "password": "/password",
        "questionnaire": "/surveys/questionnaires/engagement13/1",
        "results": "/results",
        "resultsDepartments": "/results/5b1d0c5e-9f0a-4a52-8f57-0d4f0d3f7c11/departments?parent=unit%3A01",
        "resultsOverview": "/results/5b1d0c5e-9f0a-4a52-8f57-0d4f0d3f7c11?group=unit%3A01",
        "resultsRanks": "/results/5b1d0c5e-9f0a-4a52-8f57-0d4f0d3f7c11/ranks?by=groups",
        "roster": "/roster?view=people&search=%E4%BD%90%E8%97%A4&unit=0101",
        "rosterImport": "/roster/import/people",
        "setUp": "/set-up",
        "signIn": "/sign-in?return=%2Froster%3Fview%3Dpeople",
        "slips": "/surveys/5b1d0c5e-9f0a-4a52-8f57-0d4f0d3f7c11/slips?unit=01%2F02&withoutEmail=true",
        "survey": "/surveys/5b1d0c5e-9f0a-4a52-8f57-0d4f0d3f7c11?within=unit%3A01",
        "surveys": "/surveys",
        "unit": "/unit?wave=5b1d0c5e-9f0a-4a52-8f57-0d4f0d3f7c11",
      }
    `)
  })

  it('leaves out of an address what is not set', () => {
    expect(paths.roster({ search: '' })).toBe('/roster')
    expect(paths.slips(wave, { withoutEmail: false })).toBe(`/surveys/${wave}/slips`)
  })
})
