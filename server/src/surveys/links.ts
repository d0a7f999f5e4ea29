import type { PersonalLink, PersonalLinks } from '@koe/shared/contracts/surveys.ts'
import type { Kysely } from 'kysely'
import { appendAudit } from '../access/audit.ts'
import type { SignedIn } from '../access/guard.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { platformProblems, problem } from '../platform/problems.ts'
import { peopleForLinks } from '../roster/lookup.ts'
import type { Services } from '../services.ts'
import { surveysProblems } from './errors.ts'
import { linkCode, linkKeyName, personalLink } from './link-code.ts'
import { type FrozenUnit, frozenUnits, votersOf } from './lookup.ts'
import { refusalToListLinks } from './wave-lifecycle.ts'

type Db = Kysely<IdentityTables>

/** `unit` takes its subtree along; `withoutEmail` leaves those who need a printed slip. */
export interface LinkFilter {
  readonly unit?: string
  readonly withoutEmail?: boolean
}

/**
 * The personal links of an open wave, by unit and staff number. Computed anew each time; who asked
 * for them, and for how many, goes into the audit log.
 */
export async function personalLinks(
  services: Services,
  by: SignedIn,
  waveId: string,
  filter: LinkFilter,
): Promise<PersonalLinks> {
  const db = services.databases.identity
  const wave = await openWave(db, waveId)
  const key = await services.secrets.read(linkKeyName(waveId))
  if (!key) throw problem(surveysProblems, 'wave-ended')
  const units = await frozenUnits(db, waveId)
  const holders = await linkHolders(db, waveId, wantedUnits(units, filter.unit))
  const links = holders
    .filter(({ person }) => !filter.withoutEmail || person.email === null)
    .map(({ person: { id, ...shown }, unit }): PersonalLink => {
      const code = linkCode(key, id)
      const link = personalLink(services.config.publicUrl, code)
      return { ...shown, unit: unit.code, unitName: unit.name, link, code }
    })
  await db.transaction().execute((tx) =>
    appendAudit(tx, {
      at: services.now(),
      accountId: by.id,
      action: 'links-listed',
      subject: `${waveId} ${links.length}`,
    }),
  )
  return { ...wave, links }
}

async function openWave(db: Db, waveId: string) {
  const wave = await db
    .selectFrom('identity.wave')
    .selectAll()
    .where('id', '=', waveId)
    .executeTakeFirst()
  if (!wave) throw problem(platformProblems, 'not-found')
  const times = { state: wave.state, opensAt: wave.opens_at, closesAt: wave.closes_at }
  const refusal = refusalToListLinks(times)
  if (refusal) throw problem(surveysProblems, refusal)
  return {
    title: { ja: wave.title_ja, en: wave.title_en },
    closesAt: wave.closes_at.toISOString(),
    fingerprint: wave.fingerprint ?? '',
  }
}

/** The unit and everything below it; all units without a filter. */
function wantedUnits(units: readonly FrozenUnit[], top: string | undefined): readonly FrozenUnit[] {
  if (top === undefined) return units
  const children = Map.groupBy(units, (unit) => unit.parentCode)
  const wanted = units.filter((unit) => unit.code === top)
  for (const unit of wanted) wanted.push(...(children.get(unit.code) ?? []))
  return wanted
}

async function linkHolders(db: Db, waveId: string, units: readonly FrozenUnit[]) {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const voters = await votersOf(db, waveId)
  const unitOf = new Map(voters.map(({ personId, unit }) => [personId, byCode.get(unit)]))
  const wanted = voters.filter(({ unit }) => byCode.has(unit)).map(({ personId }) => personId)
  const people = await peopleForLinks(db, wanted)
  return people
    .flatMap((person) => {
      const unit = unitOf.get(person.id)
      return unit ? [{ person, unit }] : []
    })
    .sort((a, b) => a.unit.position - b.unit.position)
}
