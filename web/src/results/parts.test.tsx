import type { Measure } from '@koe/shared/contracts/results.ts'
import type { ReactElement } from 'react'
import { describe, expect, it } from 'vitest'
import { drawn } from '../charts/drawing.ts'
import type { Language } from '../platform/i18n.ts'
import { ChangeText } from './change-text.tsx'
import { ConstructTable } from './construct-table.tsx'
import { CountedNote, Facts } from './facts.tsx'
import { strengthAndFocus } from './focus.ts'
import { HiddenGroup } from './hidden-group.tsx'
import { HowComputed } from './how-computed.tsx'
import {
  clear,
  group,
  hidden,
  item,
  mean,
  overview,
  release,
  unclear,
  unit,
} from './test-results.ts'
import { UnitItems } from './unit-items.tsx'
import { UnitSummary } from './unit-summary.tsx'

/** What a reader sees, without the tags around it. */
const read = (element: ReactElement, language: Language = 'ja'): string =>
  drawn(element, language)
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')

describe('a difference with its verdict', () => {
  it('has an arrow only where it is clear', () => {
    expect(read(<ChangeText change={clear(0.2)} kind="change" />)).toMatch(
      /\+0\.20.*↑.*はっきり上昇/,
    )
    expect(read(<ChangeText change={clear(-0.2)} kind="rest" />)).toMatch(/−0\.20.*↓.*はっきり低い/)
    const quiet = read(<ChangeText change={unclear(-0.9)} kind="change" />)
    expect(quiet).toMatch(/−0\.90.*はっきりした変化なし/)
    expect(quiet).not.toMatch(/[↑↓]/)
  })

  it('says that there is nothing to compare with instead of showing nothing', () => {
    expect(read(<ChangeText change={null} kind="change" />, 'en')).toContain('nothing to compare')
  })
})

describe('what a page rests on', () => {
  it('tells the rate with the one of last time, and that last time is synthetic', () => {
    const facts = read(
      <Facts
        overview={overview({
          previousRelease: release({ fiscalYear: 2021, rate: '41.2', synthetic: true }),
        })}
      />,
    )
    expect(facts).toMatch(/31\.2%.*前回 41\.2%/)
    expect(facts).toMatch(/令和3年度.*合成データ/)
  })

  it('does not tell a rate above 95 percent more closely than that', () => {
    const rate = { text: '95.0', topCoded: true }
    expect(read(<Facts overview={overview({ group: group({ rate }) })} />, 'en')).toContain(
      '95.0% or more',
    )
  })

  it('says how many answers are counted only where some are counted elsewhere', () => {
    const some = unit('局', 'Bureau', { respondents: 54, counted: 52 })
    expect(read(<CountedNote group={some} />, 'en')).toContain('52 of 54 answers are counted')
    expect(read(<CountedNote group={unit('局', 'Bureau')} />)).toBe('')
    const tooFew = unit('課', 'Section', { respondents: null, counted: null })
    expect(read(<CountedNote group={tooFew} />)).toBe('')
  })

  it('explains formula, rounding and the smallest group of this very wave', () => {
    const how = read(
      <HowComputed release={release({ minGroup: 7 })} group={group()} items={13} />,
      'en',
    )
    expect(how).toContain('2,041 eligible people, 636 responses')
    expect(how).toContain('mean of all 13')
    expect(how).toContain('Differences are computed from unrounded values')
    expect(how).toContain('fewer than 7 people')
    expect(how).toContain('High (over 3.8)')
  })
})

describe('the constructs', () => {
  const construct = (part: Partial<Measure>) =>
    item('成長の継続', 'Continued growth', { kind: 'construct', ...part })

  it('have a column for what can be compared, and none for what cannot', () => {
    const alone = read(<ConstructTable release={release()} constructs={[construct({})]} />)
    expect(alone).not.toContain('前回との差')
    const compared = read(
      <ConstructTable
        release={release()}
        constructs={[construct({ change: clear(0.2), difference: unclear(0) })]}
      />,
    )
    expect(compared).toMatch(/ほかとの差 .*前回との差/)
  })

  it('name the band for those who do not see its colour', () => {
    expect(
      read(<ConstructTable release={release()} constructs={[construct({ figure: mean(3.1) })]} />),
    ).toMatch(/▽▽ 3\.10 低い/)
  })

  it('say that a value is not shown', () => {
    expect(
      read(<ConstructTable release={release()} constructs={[construct({ figure: hidden })]} />),
    ).toContain('非表示')
  })
})

describe('a group that is not shown', () => {
  const bureau = unit('局', 'Bureau')
  const division = unit('部', 'Division', { shown: false, reason: 'too-few-respondents' })
  const section = unit('課', 'Section', { shown: false, reason: 'would-reveal-others' })

  it('says why and leads to the nearest group above it that is shown', () => {
    const page = (
      <HiddenGroup
        overview={overview({ group: section, path: [group(), bureau, division, section] })}
      />
    )
    expect(read(page)).toContain('引き算で')
    expect(read(page)).toContain('局の結果を見る')
    expect(drawn(page)).toContain('group=unit%3ABureau')
  })
})

describe('the sheet of a section head', () => {
  const items = [
    item('役割', 'Role', {
      figure: mean(3.9),
      organisation: mean(3.6),
      difference: clear(0.3),
      change: unclear(0.1),
    }),
    item('承認', 'Recognition', { figure: hidden }),
    item('学び', 'Learning', { figure: mean(2.9), difference: unclear(-0.1) }),
  ]

  it('has a row for each item with both verdicts, hidden ones too', () => {
    const table = read(<UnitItems release={release()} items={items} />)
    expect(table).toMatch(/役割 .*3\.90.*\+0\.30.*はっきり高い.*\+0\.10.*はっきりした変化なし/)
    expect(table).toMatch(/承認 .*非表示/)
  })

  it('stays a table for a screen reader when its rows become blocks on a phone', () => {
    const markup = drawn(<UnitItems release={release()} items={items} />)
    for (const role of ['table', 'row', 'columnheader', 'rowheader', 'cell'])
      expect(markup).toContain(`role="${role}"`)
  })

  it('says between which ends the marks stand, as the scale is cut', () => {
    expect(read(<UnitItems release={release()} items={items} />)).toContain('横の位置は2.5〜4.0点')
  })

  it('names one strength with its reason and one focus with its own', () => {
    const summary = read(
      <UnitSummary
        overview={overview({ group: unit('契約課', 'Contracts'), items })}
        named={strengthAndFocus(items)}
      />,
    )
    expect(summary).toMatch(/強み 役割 3\.90 組織のほかの職員よりはっきり高い（\+0\.30）/)
    expect(summary).toMatch(/注目したいこと 学び 2\.90 2項目の中で最も低い/)
  })

  it('says that a rate of few people is not shown', () => {
    const summary = read(
      <UnitSummary
        overview={overview({ group: unit('契約課', 'Contracts', { rate: null }), items })}
        named={strengthAndFocus(items)}
      />,
    )
    expect(summary).toContain('人数が少ないため表示しません')
  })
})
