type Search = Readonly<Record<string, string | boolean | undefined>>

/** Only what is set stands in the address: an empty search box leaves no trace there. */
const withSearch = (path: string, search: Search): string => {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search))
    if (value !== undefined && value !== '' && value !== false) params.set(key, String(value))
  const text = params.toString()
  return text ? `${path}?${text}` : path
}

const at = encodeURIComponent

export type RosterView = 'units' | 'people' | 'ranks'
export type ImportKind = 'units' | 'people'

/** Every address of the office application. A link is made here or nowhere. */
export const paths = {
  home: () => '/',
  signIn: (returnTo?: string) => withSearch('/sign-in', { return: returnTo }),
  setUp: () => '/set-up',
  password: () => '/password',

  accounts: () => '/accounts',
  newAccount: () => '/accounts/new',
  account: (accountId: string) => `/accounts/${at(accountId)}`,

  roster: (search: { view?: RosterView; search?: string; unit?: string; after?: string } = {}) =>
    withSearch('/roster', search),
  rosterImport: (kind: ImportKind) => `/roster/import/${kind}`,

  surveys: () => '/surveys',
  newSurvey: () => '/surveys/new',
  survey: (waveId: string, search: { within?: string } = {}) =>
    withSearch(`/surveys/${at(waveId)}`, search),
  editSurvey: (waveId: string) => `/surveys/${at(waveId)}/edit`,
  slips: (waveId: string, search: { unit?: string; withoutEmail?: boolean } = {}) =>
    withSearch(`/surveys/${at(waveId)}/slips`, search),
  questionnaire: (key: string, version: number) => `/surveys/questionnaires/${at(key)}/${version}`,

  results: () => '/results',
  resultsOverview: (waveId: string, search: { group?: string } = {}) =>
    withSearch(`/results/${at(waveId)}`, search),
  resultsRanks: (waveId: string, search: { by?: 'ladder' | 'groups' } = {}) =>
    withSearch(`/results/${at(waveId)}/ranks`, search),
  resultsDepartments: (waveId: string, search: { parent?: string } = {}) =>
    withSearch(`/results/${at(waveId)}/departments`, search),
  unit: (search: { wave?: string; group?: string } = {}) => withSearch('/unit', search),
} as const
