import { linkSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Secrets, secretsIn } from './secrets.ts'

let folder: string
let secrets: Secrets

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'koe-test-secrets-'))
  secrets = secretsIn(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('is one whole key, however many ask for it in its first moment', async () => {
  for (let round = 0; round < 40; round++) {
    const asked = Array.from({ length: 24 }, () => secrets.obtain(`wave/w${round}/issue`))
    const keys = new Set((await Promise.all(asked)).map((key) => key.toString('hex')))
    const [key = ''] = keys
    expect([keys.size, key.length]).toEqual([1, 64])
  }
})

it('is never seen half-written, so that a crash leaves the whole key or none', async () => {
  const large = Buffer.alloc(32 << 20, 7)
  let done = false
  const writing = secrets.write('wave/large/first', large).finally(() => {
    done = true
  })
  const seen = new Set<number | undefined>()
  while (!done) seen.add((await secrets.read('wave/large/first'))?.length)
  await writing
  seen.add((await secrets.read('wave/large/first'))?.length)
  expect([...seen].filter((length) => length !== undefined)).toEqual([large.length])
  expect(readdirSync(join(folder, 'wave/large'))).toEqual(['first.key'])
})

it('keeps the first of two that are written under one name, and says so', async () => {
  await secrets.write('wave/a/first', Buffer.from('first'))
  await expect(secrets.write('wave/a/first', Buffer.from('second'))).rejects.toMatchObject({
    code: 'EEXIST',
  })
  expect((await secrets.read('wave/a/first'))?.toString()).toBe('first')
})

it('leaves nothing behind once it is destroyed, also when that is asked twice', async () => {
  await secrets.obtain('wave/b/links')
  await secrets.destroy('wave/b/links')
  await secrets.destroy('wave/b/links')
  await secrets.destroy('wave/never-made/links')
  expect(await secrets.read('wave/b/links')).toBeUndefined()
  expect(readdirSync(join(folder, 'wave/b'))).toEqual([])
})

it('is destroyed together with the copy that a crash in its first moment left, and with no other', async () => {
  await secrets.obtain('wave/c/first')
  await secrets.obtain('wave/c/issue')
  linkSync(join(folder, 'wave/c/first.key'), join(folder, 'wave/c/first.key.left-over'))
  await secrets.destroy('wave/c/first')
  expect(readdirSync(join(folder, 'wave/c'))).toEqual(['issue.key'])
})
