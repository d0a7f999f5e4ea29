import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { startI18n } from '../platform/i18n.ts'
import { Checkbox } from './checkbox.tsx'
import { RadioGroup } from './radio-group.tsx'
import { Select } from './select.tsx'
import { DateField, TextField } from './text-field.tsx'

const nothing = () => undefined

const render = (element: ReactElement): string => {
  startI18n('ja')
  return renderToStaticMarkup(element)
}

const attribute = (markup: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(markup)?.[1] ?? ''

describe('a text field', () => {
  const wrong = render(
    <TextField
      label="調査の名前"
      value=""
      onChange={nothing}
      help="職員に見えます"
      error="空です"
      required
    />,
  )

  it('is named by its label', () => {
    expect(attribute(wrong, 'for')).toBe(/<input id="([^"]*)"/.exec(wrong)?.[1])
  })

  it('is described by its help and its error, both of which exist', () => {
    const ids = attribute(wrong, 'aria-describedby').split(' ')
    expect(ids).toHaveLength(2)
    for (const id of ids) expect(wrong).toContain(`id="${id}"`)
  })

  it('says in words that it is required, and that it is wrong', () => {
    expect(wrong).toContain('必須')
    expect(wrong).toContain('aria-invalid="true"')
  })

  it('has no description and no fault when there is none', () => {
    const fine = render(<TextField label="名前" value="a" onChange={nothing} />)
    expect(fine).not.toContain('aria-describedby')
    expect(fine).not.toContain('aria-invalid=')
    expect(fine).toContain('任意')
  })

  it('is a text area when it has rows', () => {
    expect(render(<TextField label="理由" value="" onChange={nothing} rows={4} />)).toContain(
      '<textarea',
    )
  })
})

describe('a date field', () => {
  it('asks the device for a date, and for a time only when it needs one', () => {
    const plain = render(<DateField label="締め切り" value="2026-03-31" onChange={nothing} />)
    const timed = render(<DateField label="締め切り" value="" onChange={nothing} withTime />)
    expect(plain).toContain('type="date"')
    expect(timed).toContain('type="datetime-local"')
  })
})

describe('choices', () => {
  const options = [
    { value: 'ladder', label: '職位ごと' },
    { value: 'two', label: '2つの群' },
  ] as const

  it('of a select start with a request to choose, until something is chosen', () => {
    const open = render(<Select label="比べ方" value="" options={options} onChange={nothing} />)
    const chosen = render(
      <Select label="比べ方" value="two" options={options} onChange={nothing} />,
    )
    expect(open).toContain('選択してください')
    expect(chosen).not.toContain('選択してください')
  })

  it('of a radio group are real radio buttons under one legend and one name', () => {
    const group = render(
      <RadioGroup label="比べ方" value="two" options={options} onChange={nothing} />,
    )
    const names = [...group.matchAll(/<input type="radio"[^>]* name="([^"]*)"/g)].map(
      (match) => match[1],
    )
    expect(group).toContain('<legend')
    expect(names).toHaveLength(2)
    expect(new Set(names).size).toBe(1)
  })

  it('of a checkbox are one native box inside of its label', () => {
    expect(render(<Checkbox label="知らせる" checked onChange={nothing} />)).toMatch(
      /<label[^>]*>.*type="checkbox"[^>]*checked=""/,
    )
  })
})
