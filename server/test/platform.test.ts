import { expect, it } from 'vitest'
import { testApp } from './app.ts'

it('describes itself as OpenAPI 3.1', async () => {
  const { app } = await testApp()
  const answer = await app.inject('/api/openapi.json')
  expect(answer.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Koe' } })
})

it('answers an unknown address with a problem in the language of the reader', async () => {
  const { app } = await testApp()
  const japanese = await app.inject({ url: '/api/nowhere' })
  const english = await app.inject({ url: '/api/nowhere', headers: { 'accept-language': 'en-GB' } })
  expect(japanese.headers['content-type']).toMatch('application/problem+json')
  expect(japanese.json()).toMatchObject({ code: 'not-found', status: 404, title: '見つかりません' })
  expect(english.json()).toMatchObject({ code: 'not-found', title: 'Not found' })
})

it('lists every problem code with its meaning', async () => {
  const { app } = await testApp()
  const { problems } = (await app.inject('/api/problems')).json() as {
    problems: { code: string }[]
  }
  expect(problems.map(({ code }) => code)).toContain('malformed-json')
  for (const { code } of problems)
    expect((await app.inject(`/api/problems/${code}`)).statusCode).toBe(200)
})
