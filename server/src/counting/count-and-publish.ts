import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import type { Band } from '@koe/shared/contracts/results.ts'
import type { Text } from '@koe/shared/contracts/text.ts'
import type { Kysely } from 'kysely'
import { type PublishedResults, publishResults } from '../disclosure/publish.ts'
import type { DisclosureSettings } from '../disclosure/settings.ts'
import { type NewRelease, publishRelease } from '../results/publish.ts'
import type { ReportTables } from '../results/tables.ts'
import type { FrozenRank, FrozenUnit } from '../surveys/lookup.ts'
import { labelledGroups } from './labelled-groups.ts'
import type { PlainBallot } from './open-ballots.ts'
import { type VotingRank, type VotingUnit, votingRanks, votingUnits } from './voting-groups.ts'

/** A wave that is over. `closedOn` is the last day of voting in Japan. */
export interface ClosedWave {
  readonly id: string
  readonly series: string
  readonly title: Text
  readonly fiscalYear: number
  readonly synthetic: boolean
  readonly fingerprint: string | null
  readonly closedOn: string
}

export interface ToCount {
  readonly wave: ClosedWave
  readonly units: readonly FrozenUnit[]
  readonly ranks: readonly FrozenRank[]
  readonly questionnaire: Questionnaire
  readonly bands: readonly Band[]
  readonly settings: DisclosureSettings
  /** Valid ballots; unit and rank are the values of their credentials. */
  readonly ballots: readonly PlainBallot[]
  readonly totals: { readonly issued: number; readonly ballots: number; readonly invalid: number }
  /** SHA-256(m) of every ballot; empty where no ballot was ever sealed (the demo city). */
  readonly receipts: readonly Buffer[]
}

/**
 * Tabulates plain ballots in memory and publishes what disclosure control lets out, all in one
 * transaction. A wave that is published already stays as it is, and the answer is false.
 */
export async function countAndPublish(db: Kysely<ReportTables>, count: ToCount): Promise<boolean> {
  const units = votingUnits(count.units)
  const ranks = votingRanks(count.ranks)
  const { questionnaire, settings, ballots } = count
  const results = publishResults({
    questionnaire,
    settings,
    ballots,
    units: units.map(({ code, parentCode, eligible }) => ({
      key: code,
      parent: parentCode,
      eligible,
    })),
    ranks: ranks.map(({ key, position, group, eligible }) => ({
      key,
      order: position,
      group: group.key,
      eligible,
    })),
  })
  return publishRelease(db, releaseOf(count, results, units, ranks))
}

function releaseOf(
  { wave, questionnaire, bands, settings, totals, receipts }: ToCount,
  { groups, cells }: PublishedResults,
  units: readonly VotingUnit[],
  ranks: readonly VotingRank[],
): NewRelease {
  return {
    waveId: wave.id,
    release: {
      series_key: wave.series,
      title_ja: wave.title.ja,
      title_en: wave.title.en,
      fiscal_year: wave.fiscalYear,
      synthetic: wave.synthetic,
      closed_on: wave.closedOn,
      questionnaire: JSON.stringify(questionnaire),
      bands: JSON.stringify(bands),
      disclosure: JSON.stringify(settings),
      fingerprint: wave.fingerprint,
      eligible: units.reduce((sum, unit) => sum + unit.eligible, 0),
      ...totals,
    },
    groups: labelledGroups(groups, units, ranks),
    cells: cells.map(({ group, measureKind, measure, statistic, cell }) => ({
      group_key: group,
      measure_kind: measureKind,
      measure,
      statistic,
      value: cell.shown ? cell.value : null,
      n: cell.shown ? cell.n : null,
      reason: cell.shown ? null : cell.reason,
    })),
    receipts,
  }
}
