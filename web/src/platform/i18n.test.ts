import { describe, expect, it } from 'vitest'
import { chooseLanguage } from './i18n.ts'
import { namespaces, resources } from './locales/resources.ts'

type Entry = readonly [key: string, text: unknown]

const flatten = (node: unknown, path = ''): Entry[] =>
  node !== null && typeof node === 'object'
    ? Object.entries(node).flatMap(([key, child]) => flatten(child, path ? `${path}.${key}` : key))
    : [[path, node]]

/** English needs a singular where Japanese has one form: plural endings are not part of the name. */
const names = (node: unknown): string[] => [
  ...new Set(flatten(node).map(([key]) => key.replace(/_(zero|one|two|few|many|other)$/, ''))),
]

const placeholders = (node: unknown): Map<string, string> =>
  new Map(
    flatten(node).map(([key, text]) => [
      key.replace(/_(zero|one|two|few|many|other)$/, ''),
      [...String(text).matchAll(/\{\{\s*(\w+)/g)]
        .map((match) => match[1])
        .sort()
        .join(),
    ]),
  )

describe.each(namespaces)('the texts of %s', (namespace) => {
  const ja = resources.ja[namespace]
  const en = resources.en[namespace]

  it('have exactly the same keys in Japanese and English', () => {
    expect(names(en).sort()).toEqual(names(ja).sort())
  })

  it('have no empty string in either language', () => {
    const empty = [...flatten(ja), ...flatten(en)].filter(
      ([, text]) => typeof text !== 'string' || text.trim() === '',
    )
    expect(empty).toEqual([])
  })

  it('name the same placeholders in both languages', () => {
    expect([...placeholders(en)].sort()).toEqual([...placeholders(ja)].sort())
  })

  it('are not Japanese in the English file', () => {
    const japanese = flatten(en).filter(([key, text]) => {
      const endonym = /^(language\.ja|wordmark)$/.test(key)
      return !endonym && /[\u3040-\u30ff\u4e00-\u9fff]/.test(String(text))
    })
    expect(japanese).toEqual([])
  })
})

describe('the language of a page', () => {
  it('is Japanese for somebody who never chose', () => {
    expect(chooseLanguage('', null)).toBe('ja')
  })

  it('is the one remembered on this device', () => {
    expect(chooseLanguage('', 'en')).toBe('en')
  })

  it('is the one the address asks for, before the remembered one', () => {
    expect(chooseLanguage('?lang=en', 'ja')).toBe('en')
    expect(chooseLanguage('?lang=ja', 'en')).toBe('ja')
  })

  it('ignores a language that does not exist', () => {
    expect(chooseLanguage('?lang=xx', 'klingon')).toBe('ja')
  })
})
