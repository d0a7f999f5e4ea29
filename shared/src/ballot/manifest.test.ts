import { describe, expect, it } from 'vitest'
import {
  fingerprintInGroups,
  type Manifest,
  manifestFault,
  manifestFingerprint,
  SEALING_SUITE,
  SIGNATURE_SUITE,
} from './manifest.ts'

const label = { ja: '総務課', en: 'General affairs' }

const manifest: Manifest = {
  protocol: 'koe ballot v1',
  suites: { signature: SIGNATURE_SUITE, sealing: SEALING_SUITE },
  wave: { id: 'w1', title: { ja: '令和7年度', en: '2025' }, opensAt: '2025-10-01T00:00:00Z' },
  questionnaire: { key: 'engagement', version: 1, sha256: '00' },
  rules: { disclosure: { minimum: 5 }, reissueAllowed: true },
  eligibility: { spki: 'E', eligible: 40 },
  units: [
    { value: 'u1', label, spki: 'U1', eligible: 20 },
    { value: 'u2', label, spki: 'U2', eligible: 20 },
  ],
  ranks: [{ value: 'r1', label, spki: 'R1', eligible: 40 }],
  boxKey: 'B',
}

describe('the fingerprint', () => {
  it('is the same whatever order the manifest was written in', async () => {
    const reversed = Object.fromEntries(Object.entries(manifest).reverse()) as Manifest
    expect(await manifestFingerprint(reversed)).toBe(await manifestFingerprint(manifest))
  })

  it.each([
    ['the eligibility key', { eligibility: { spki: 'E2', eligible: 40 } }],
    ['how many share a key', { eligibility: { spki: 'E', eligible: 41 } }],
    ['the box key', { boxKey: 'B2' }],
    ['a rule', { rules: { disclosure: { minimum: 6 }, reissueAllowed: true } }],
    ['the questionnaire', { questionnaire: { key: 'engagement', version: 2, sha256: '01' } }],
    ['the list of units', { units: [...manifest.units].reverse() }],
  ])('changes with %s', async (_, change) => {
    const changed = { ...manifest, ...change }
    expect(await manifestFingerprint(changed)).not.toBe(await manifestFingerprint(manifest))
  })

  it('is shown in sixteen groups of four digits', async () => {
    const shown = fingerprintInGroups(await manifestFingerprint(manifest))
    expect(shown).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)
  })
})

describe('a manifest that a client must not use', () => {
  const [first] = manifest.units
  const unit = first ?? { value: '', label, spki: '', eligible: 0 }

  it('is told apart from a good one', () => {
    expect(manifestFault(manifest)).toBeNull()
  })

  it.each([
    ['unknown-protocol', { suites: { signature: 'RSA', sealing: SEALING_SUITE } }],
    ['repeated-key', { units: [unit, { ...unit, value: 'u3' }] }],
    ['repeated-key', { ranks: [{ ...unit, value: 'r3' }] }],
    ['repeated-value', { units: [unit, { ...unit, spki: 'U3' }] }],
    ['crowd-too-small', { units: [{ ...unit, eligible: 9 }] }],
    ['crowd-too-small', { ranks: [{ ...unit, spki: 'R2', eligible: Number.NaN }] }],
  ])('%s', (fault, change) => {
    expect(manifestFault({ ...manifest, ...change })).toBe(fault)
  })
})
