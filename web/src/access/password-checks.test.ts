import { describe, expect, it } from 'vitest'
import { passwordFaults } from './password-checks.ts'

describe('a new password', () => {
  it('needs ten characters, typed the same twice', () => {
    expect(passwordFaults('koe-demo-2026', 'koe-demo-2026')).toEqual({})
    expect(passwordFaults('123456789', '123456789')).toEqual({ first: 'tooShort' })
    expect(passwordFaults('koe-demo-2026', 'koe-demo-2025')).toEqual({ second: 'differs' })
  })

  it('counts characters and not their halves', () => {
    expect(passwordFaults('😀😀😀😀😀', '😀😀😀😀😀')).toEqual({ first: 'tooShort' })
  })
})
