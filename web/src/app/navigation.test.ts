import { describe, expect, it } from 'vitest'
import { isWithin, navigationFor } from './navigation.ts'

describe('the main menu', () => {
  it('shows a section head the own workplace and nothing else', () => {
    expect(navigationFor('head').map(({ key }) => key)).toEqual(['unit'])
  })

  it('offers accounts to administrators only', () => {
    expect(navigationFor('hr').map(({ key }) => key)).not.toContain('accounts')
    expect(navigationFor('admin').map(({ key }) => key)).toContain('accounts')
  })

  it('marks the area of a page below it, and home only on home', () => {
    expect(isWithin('/surveys/123/slips', '/surveys')).toBe(true)
    expect(isWithin('/surveys-of-old', '/surveys')).toBe(false)
    expect(isWithin('/surveys', '/')).toBe(false)
    expect(isWithin('/', '/')).toBe(true)
  })
})
