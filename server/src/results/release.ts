import type { Release } from '@koe/shared/contracts/results.ts'
import { roundHalfUp } from '@koe/shared/scoring/decimal.ts'
import { responseRate } from '@koe/shared/scoring/response-rate.ts'
import type { ReleaseRow } from './store.ts'

/** The counts of a whole release are public with its list of ballots: its rate is not top-coded. */
export function releaseView(row: ReleaseRow): Release {
  const respondents = row.ballots - row.invalid
  const rate = responseRate(respondents, row.eligible)
  return {
    waveId: row.wave_id,
    series: row.series_key,
    title: { ja: row.title_ja, en: row.title_en },
    fiscalYear: row.fiscal_year,
    synthetic: row.synthetic,
    closedOn: row.closed_on,
    eligible: row.eligible,
    respondents,
    invalid: row.invalid,
    rate: rate && roundHalfUp(rate, 1),
    fingerprint: row.fingerprint,
    minGroup: row.disclosure.minGroup,
    bands: [...row.bands],
  }
}
