import type { LocalText } from '../catalogue/questionnaire.ts'
import { canonicalJson } from './canonical-json.ts'
import { sha256, toHex, utf8 } from './encoding.ts'
import { PROTOCOL } from './message.ts'

export const SIGNATURE_SUITE = 'RSABSSA-SHA384-PSS-Randomized'
export const SEALING_SUITE = 'DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM'

/** A unit or rank value is signed for at least this many people, or it would point at few. */
export const SMALLEST_CROWD = 10

/** A public signing key (SPKI DER, base64url) and how many people may have it sign. */
export type ManifestKey = { readonly spki: string; readonly eligible: number }

/** The key of one unit or rank value; `value` is what stands in the credential. */
export type ValueKey = ManifestKey & { readonly value: string; readonly label: LocalText }

/** The settings of disclosure control by name, frozen at launch; the manifest only repeats them. */
export type ManifestRules = {
  readonly disclosure: { readonly [name: string]: number }
  readonly reissueAllowed: boolean
}

/**
 * What is fixed at launch and the same for everybody. A server that gave one person other keys, to
 * recognise their ballot, would have to show them another fingerprint.
 *
 * The closing time is not part of it: a wave may be extended, and an extension must not turn the
 * fingerprint on printed slips into a false alarm. It protects nothing here: the urn refuses late
 * ballots, and the published counts show what was taken.
 */
export type Manifest = {
  readonly protocol: typeof PROTOCOL
  readonly suites: { readonly signature: string; readonly sealing: string }
  readonly wave: { readonly id: string; readonly title: LocalText; readonly opensAt: string }
  readonly questionnaire: {
    readonly key: string
    readonly version: number
    readonly sha256: string
  }
  readonly rules: ManifestRules
  readonly eligibility: ManifestKey
  readonly units: readonly ValueKey[]
  readonly ranks: readonly ValueKey[]
  /** Uncompressed P-256 point, base64url: what ballots are sealed for. */
  readonly boxKey: string
}

/** SHA-256 of the canonical JSON (RFC 8785) of the manifest, 64 hexadecimal digits. */
export const manifestFingerprint = async (manifest: Manifest): Promise<string> =>
  toHex(await sha256(utf8(canonicalJson(manifest))))

/** A fingerprint as people compare it: "3f9a 07c2 …", groups of four digits. */
export const fingerprintInGroups = (fingerprint: string): string =>
  fingerprint.match(/.{1,4}/g)?.join(' ') ?? ''

export type ManifestFault =
  | 'unknown-protocol'
  | 'repeated-key'
  | 'repeated-value'
  | 'crowd-too-small'

/**
 * Why a client must not use a manifest, or null. One key under two values, or a unit or rank key for
 * fewer than ten people, would make ballots tell more than the rules allow.
 */
export function manifestFault(manifest: Manifest): ManifestFault | null {
  const { protocol, suites, eligibility, units, ranks } = manifest
  const known = suites.signature === SIGNATURE_SUITE && suites.sealing === SEALING_SUITE
  if (protocol !== PROTOCOL || !known) return 'unknown-protocol'
  if (repeats([eligibility, ...units, ...ranks].map((key) => key.spki))) return 'repeated-key'
  if ([units, ranks].some((keys) => repeats(keys.map((key) => key.value)))) return 'repeated-value'
  const small = [...units, ...ranks].some((key) => !(key.eligible >= SMALLEST_CROWD))
  return small ? 'crowd-too-small' : null
}

const repeats = (values: readonly string[]): boolean => new Set(values).size < values.length
