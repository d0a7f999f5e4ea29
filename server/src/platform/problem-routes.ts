import { Text } from '@koe/shared/contracts/text.ts'
import Type from 'typebox'
import type { HttpServer } from './http.ts'
import { type ProblemTable, platformProblems, problem } from './problems.ts'

const Kind = Type.Object(
  { code: Type.String(), status: Type.Integer(), title: Text },
  { additionalProperties: false },
)

/** Where a problem's `type` leads: what the code means, in both languages. */
export function problemRoutes(app: HttpServer, table: ProblemTable): void {
  const kinds = Object.entries(table).map(([code, kind]) => ({ code, ...kind }))
  app.get(
    '/api/problems',
    {
      schema: {
        tags: ['problems'],
        response: { 200: Type.Object({ problems: Type.Array(Kind) }) },
      },
    },
    () => ({ problems: kinds }),
  )
  app.get(
    '/api/problems/:code',
    {
      schema: {
        tags: ['problems'],
        params: Type.Object({ code: Type.String() }),
        response: { 200: Kind, 404: Type.Ref('Problem') },
      },
    },
    (request) => {
      const kind = kinds.find(({ code }) => code === request.params.code)
      if (!kind) throw problem(platformProblems, 'not-found')
      return kind
    },
  )
}
