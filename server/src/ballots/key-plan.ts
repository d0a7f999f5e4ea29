import { canonicalJson, type Json } from '@koe/shared/ballot/canonical-json.ts'
import { sha256, toHex, utf8 } from '@koe/shared/ballot/encoding.ts'
import {
  type Manifest,
  type ManifestKey,
  SEALING_SUITE,
  SIGNATURE_SUITE,
} from '@koe/shared/ballot/manifest.ts'
import { PROTOCOL } from '@koe/shared/ballot/message.ts'
import type { Text } from '@koe/shared/contracts/text.ts'
import type { WaveForCount } from '../surveys/lookup.ts'
import type { KeyName } from './store.ts'

/** One key that a wave needs, and the crowd that may have it sign. */
export interface PlannedKey extends KeyName {
  readonly label: Text
  readonly eligible: number
}

/** One key for eligibility, one a unit value and one a rank value, in the order of the trees. */
export function keyPlan(
  wave: Pick<WaveForCount, 'title' | 'eligible' | 'units' | 'ranks'>,
): readonly PlannedKey[] {
  const units = crowds(wave.units).map(([value, members]): PlannedKey => {
    const named = wave.units.find((unit) => unit.code === value)
    return { dimension: 'unit', value, label: named?.name ?? wave.title, eligible: sum(members) }
  })
  const ranks = crowds(wave.ranks).map(([value, members]): PlannedKey => {
    const labels = members.map((rank) => rank.label)
    return { dimension: 'rank', value, label: joined(labels), eligible: sum(members) }
  })
  const { title: label, eligible } = wave
  return [{ dimension: 'eligibility', value: '', label, eligible }, ...units, ...ranks]
}

interface Crowd {
  readonly credential: string | null
  readonly eligible: number
}

const crowds = <Member extends Crowd>(members: readonly Member[]): readonly [string, Member[]][] =>
  [...Map.groupBy(members, (member) => member.credential)].flatMap(([value, group]) =>
    value === null ? [] : [[value, group] as [string, Member[]]],
  )

const sum = (members: readonly Crowd[]): number =>
  members.reduce((total, { eligible }) => total + eligible, 0)

const joined = (labels: readonly Text[]): Text => ({
  ja: labels.map(({ ja }) => ja).join('・'),
  en: labels.map(({ en }) => en).join(', '),
})

/**
 * The manifest of a wave from its rules and public keys. `spkiOf` answers SPKI DER as base64url and
 * throws for a key that is missing; `boxKey` is the uncompressed P-256 point as base64url. The same
 * wave and keys always give the same manifest.
 */
export async function manifestOf(
  wave: WaveForCount,
  spkiOf: (key: KeyName) => string,
  boxKey: string,
): Promise<Manifest> {
  const plan = keyPlan(wave)
  const keyOf = (key: PlannedKey): ManifestKey => ({ spki: spkiOf(key), eligible: key.eligible })
  const keysOf = (dimension: KeyName['dimension']) =>
    plan
      .filter((key) => key.dimension === dimension)
      .map((key) => ({ value: key.value, label: key.label, ...keyOf(key) }))
  const { key, version } = wave.questionnaire
  return {
    protocol: PROTOCOL,
    suites: { signature: SIGNATURE_SUITE, sealing: SEALING_SUITE },
    wave: { id: wave.id, title: wave.title, opensAt: wave.opensAt.toISOString() },
    questionnaire: { key, version, sha256: await contentHash(wave.questionnaire as Json) },
    rules: { disclosure: { ...wave.disclosure }, reissueAllowed: false },
    eligibility: { spki: spkiOf({ dimension: 'eligibility', value: '' }), eligible: wave.eligible },
    units: keysOf('unit'),
    ranks: keysOf('rank'),
    boxKey,
  }
}

const contentHash = async (content: Json): Promise<string> =>
  toHex(await sha256(utf8(canonicalJson(content))))
