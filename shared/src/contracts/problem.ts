import Type, { type Static } from 'typebox'

/** What is wrong with one field of a body, or one line of a file. `message` is in the reader's language. */
export const Fault = Type.Object(
  {
    field: Type.Optional(Type.String()),
    line: Type.Optional(Type.Integer({ minimum: 1 })),
    message: Type.String(),
  },
  { additionalProperties: false },
)
export type Fault = Static<typeof Fault>

/** An error answer (RFC 9457, application/problem+json). `code` is stable; texts follow Accept-Language. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: 'Address of the description: /api/problems/<code>' }),
    code: Type.String(),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    title: Type.String(),
    detail: Type.Optional(Type.String()),
    requestId: Type.Optional(Type.String()),
    faults: Type.Optional(Type.Array(Fault)),
  },
  { additionalProperties: false, $id: 'Problem' },
)
export type Problem = Static<typeof Problem>
