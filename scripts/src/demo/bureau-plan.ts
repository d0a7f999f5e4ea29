import type { LocalText } from '@koe/shared/catalogue/questionnaire.ts'

/**
 * A section (課) or a field office (公所) as the plan has it. `size` is its number of staff before the
 * whole is scaled; `labour` the share of technical labour staff; `teams` the 係 of a large one.
 */
export type SectionPlan = {
  readonly name: LocalText
  readonly kind: 'section' | 'office'
  readonly size: number
  readonly labour: number
  readonly teams: readonly LocalText[]
}

export type DivisionPlan = { readonly name: LocalText; readonly sections: readonly SectionPlan[] }

/** `sections` report to the bureau directly. */
export type BureauPlan = {
  readonly name: LocalText
  readonly divisions: readonly DivisionPlan[]
  readonly sections: readonly SectionPlan[]
}

/** "総務課|General Affairs Section": both names of a unit in one line of the plan. */
export function names(text: string): LocalText {
  const [ja = '', en = ''] = text.split('|')
  return { ja, en }
}

export function section(text: string, size: number, teams: readonly string[] = []): SectionPlan {
  return { name: names(text), kind: 'section', size, labour: 0.01, teams: teams.map(names) }
}

/** A field office, with the share of technical labour staff among its people. */
export function office(text: string, size: number, labour = 0.05): SectionPlan {
  return { name: names(text), kind: 'office', size, labour, teams: [] }
}

export function division(text: string, ...sections: readonly SectionPlan[]): DivisionPlan {
  return { name: names(text), sections }
}

export function bureau(text: string, ...divisions: readonly DivisionPlan[]): BureauPlan {
  return { name: names(text), divisions, sections: [] }
}
