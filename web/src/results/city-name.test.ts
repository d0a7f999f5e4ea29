import { describe, expect, it } from 'vitest'
import { startI18n } from '../platform/i18n.ts'
import { cityName } from './city-name.ts'

describe('the name of a city that published figures', () => {
  it('is written in the language of the page where the product knows the city', () => {
    const i18n = startI18n('ja')
    expect(cityName('aomori', i18n.getFixedT('ja', 'results'))).toBe('青森市')
    expect(cityName('aomori', i18n.getFixedT('en', 'results'))).toBe('Aomori')
  })

  it('stays as it was typed for any other city', () => {
    expect(cityName('こえ市', startI18n('ja').getFixedT('ja', 'results'))).toBe('こえ市')
  })
})
