import { describe, expect, it } from 'vitest'
import { safeReturn } from './return-address.ts'

describe('the way back after signing in', () => {
  it('leads to a page of this application', () => {
    expect(safeReturn('/roster?view=people')).toBe('/roster?view=people')
  })

  it.each(['https://example.com', '//example.com', '/\\example.com', '', undefined, 7])(
    'never leads to %s',
    (address) => {
      expect(safeReturn(address)).toBeUndefined()
    },
  )

  it('does not lead in a circle', () => {
    expect(safeReturn('/sign-in?return=%2F')).toBeUndefined()
  })
})
