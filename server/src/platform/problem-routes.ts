import { exactly, Text } from '@koe/shared/contracts/text.ts'
import Type from 'typebox'
import type { HttpServer } from './http.ts'
import { type ProblemTable, platformProblems, problem } from './problems.ts'

const Kind = Type.Object({ code: Type.String(), status: Type.Integer(), title: Text }, exactly)

/** Where a problem's `type` leads: what the code means, in both languages. */
export function problemRoutes(app: HttpServer, table: ProblemTable): void {
  const kinds = Object.entries(table).map(([code, kind]) => ({ code, ...kind }))
  app.get(
    '/api/problems',
    {
      schema: {
        tags: ['problems'],
        summary: 'Every problem code with its meaning',
        response: { 200: Type.Object({ problems: Type.Array(Kind) }, exactly) },
      },
    },
    () => ({ problems: kinds }),
  )
  app.get(
    '/api/problems/:code',
    {
      schema: {
        tags: ['problems'],
        summary: 'What one problem code means',
        params: Type.Object({ code: Type.String({ maxLength: 100 }) }, exactly),
        response: { 200: Kind, 400: Type.Ref('Problem'), 404: Type.Ref('Problem') },
      },
    },
    (request) => {
      const kind = kinds.find(({ code }) => code === request.params.code)
      if (!kind) throw problem(platformProblems, 'not-found')
      return kind
    },
  )
}
