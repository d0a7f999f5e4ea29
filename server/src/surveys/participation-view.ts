import type { Participation, ParticipationGroup } from '@koe/shared/contracts/surveys.ts'
import type { Text } from '@koe/shared/contracts/text.ts'
import type { Kysely } from 'kysely'
import type { IdentityTables } from '../identity-tables.ts'
import { type FrozenRank, type FrozenUnit, frozenRanks, frozenUnits } from './lookup.ts'
import { allGroup, rankGroup, unitGroup } from './participation-groups.ts'

/** From here on a rate says only that nearly everybody took part. */
const TOP_PERCENT = 95

interface Snapshot {
  readonly eligible: number
  readonly issued: number
}

type Row = Omit<ParticipationGroup, 'rate' | 'topCoded'>

/** The last coarse counts of a wave; nothing is computed from live records here. */
export async function participationView(
  db: Kysely<IdentityTables>,
  waveId: string,
): Promise<Participation> {
  const stored = await db
    .selectFrom('identity.participation')
    .selectAll()
    .where('wave_id', '=', waveId)
    .execute()
  const snapshots = new Map(stored.map((row) => [row.group_key, row]))
  const units = await frozenUnits(db, waveId)
  const ranks = await frozenRanks(db, waveId)
  const rows = [everybody(units), ...unitRows(units), ...rankRows(ranks)]
  return {
    takenAt: stored[0]?.taken_at.toISOString() ?? null,
    groups: rows.map((row) => ({ ...row, ...rateOf(snapshots.get(row.group)) })),
  }
}

function rateOf(snapshot: Snapshot | undefined): { rate: number | null; topCoded: boolean } {
  if (!snapshot || snapshot.eligible === 0) return { rate: null, topCoded: false }
  const percent = (100 * snapshot.issued) / snapshot.eligible
  if (percent >= TOP_PERCENT) return { rate: TOP_PERCENT, topCoded: true }
  return { rate: Math.round(10 * percent) / 10, topCoded: false }
}

const everybody = (units: readonly FrozenUnit[]): Row => ({
  group: allGroup,
  parent: null,
  kind: 'all',
  label: { ja: '全体', en: 'Everybody' },
  eligible: units.reduce((sum, unit) => sum + unit.eligible, 0),
})

/** The tree from the top down, each unit with the people of its whole subtree. */
function unitRows(units: readonly FrozenUnit[]): readonly Row[] {
  const children = Map.groupBy(units, (unit) => unit.parentCode)
  return (children.get(null) ?? []).flatMap((root) => rowsAt(root))

  function rowsAt(unit: FrozenUnit): readonly Row[] {
    const branches = (children.get(unit.code) ?? []).map(rowsAt)
    const below = branches.reduce((sum, [top]) => sum + (top?.eligible ?? 0), 0)
    const row: Row = {
      group: unitGroup(unit.code),
      parent: unit.parentCode === null ? null : unitGroup(unit.parentCode),
      kind: 'unit',
      label: unit.name,
      eligible: unit.eligible + below,
    }
    return [row, ...branches.flat()]
  }
}

/** One row for all ranks that share a credential value, in ladder order. */
function rankRows(ranks: readonly FrozenRank[]): readonly Row[] {
  const crowds = Map.groupBy(ranks, (rank) => rank.credential)
  crowds.delete(null)
  return [...crowds].map(([credential, crowd]) => ({
    group: rankGroup(credential ?? ''),
    parent: null,
    kind: 'rank',
    label: joined(crowd.map((rank) => rank.label)),
    eligible: crowd.reduce((sum, rank) => sum + rank.eligible, 0),
  }))
}

const joined = (labels: readonly Text[]): Text => ({
  ja: labels.map(({ ja }) => ja).join('・'),
  en: labels.map(({ en }) => en).join(', '),
})
