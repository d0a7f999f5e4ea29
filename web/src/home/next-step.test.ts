import type { Wave, WaveState } from '@koe/shared/contracts/surveys.ts'
import { describe, expect, it } from 'vitest'
import { nextStep } from './next-step.ts'

const wave = (id: string, state: WaveState, closesAt = '2026-12-05T08:00:00.000Z'): Wave => ({
  id,
  series: 'engagement',
  title: { ja: id, en: id },
  fiscalYear: 2026,
  synthetic: false,
  questionnaire: { key: 'q', version: 1, title: { ja: 'q', en: 'q' }, items: 13 },
  opensAt: '2026-11-21T00:00:00.000Z',
  closesAt,
  state,
  progress: null,
  failure: null,
  fingerprint: null,
  eligible: null,
  released: state === 'closed',
})
const roster = { people: 2041, withoutEmail: 0, units: 200, ranks: 9 }

describe('what home puts first', () => {
  it('leads an empty installation from units to people to the first wave', () => {
    expect(nextStep({ ...roster, people: 0, units: 1 }, []).kind).toBe('import-units')
    expect(nextStep({ ...roster, people: 0 }, []).kind).toBe('import-people')
    expect(nextStep(roster, []).kind).toBe('create-wave')
  })

  it('goes on with a draft rather than begin another wave', () => {
    expect(nextStep(roster, [wave('a', 'closed'), wave('b', 'draft')])).toMatchObject({
      kind: 'launch-draft',
      wave: { id: 'b' },
    })
  })

  it('is the wave that runs, of several the one that closes first', () => {
    const waves = [
      wave('later', 'open'),
      wave('sooner', 'open', '2026-11-25T08:00:00.000Z'),
      wave('draft', 'draft'),
    ]
    expect(nextStep(roster, waves)).toMatchObject({ kind: 'running', wave: { id: 'sooner' } })
  })

  it('counts a wave that is being prepared or counted as running', () => {
    expect(nextStep(roster, [wave('a', 'closing')]).kind).toBe('running')
    expect(nextStep(roster, [wave('a', 'preparing')]).kind).toBe('running')
  })
})
