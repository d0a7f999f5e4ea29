import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type Language, startI18n } from '../platform/i18n.ts'
import { Shell } from './shell.tsx'

const page = (language: Language): string => {
  startI18n(language)
  return renderToStaticMarkup(
    <Shell
      homeHref="/"
      navigation={[
        { label: '調査', href: '/surveys' },
        { label: '結果', href: '/results', current: true },
      ]}
    >
      <h1>結果</h1>
    </Shell>,
  )
}

describe('the frame of the office', () => {
  it('lets the first Tab jump over the navigation, to a main that exists', () => {
    expect(page('ja')).toMatch(/<a href="#main"/)
    expect(page('ja')).toContain('<main id="main" tabindex="-1"')
  })

  it('marks the page one is on', () => {
    expect(page('ja').match(/aria-current="page"/g)).toHaveLength(1)
  })

  it('offers both languages, each written in itself', () => {
    expect(page('en')).toContain('日本語')
    expect(page('ja')).toContain('English')
  })
})
