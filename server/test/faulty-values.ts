import type { Schema } from './api-document.ts'

/** A body with exactly one fault, and the field that is to blame. */
export interface Faulty {
  readonly why: string
  readonly value: unknown
  readonly field: string
}

type Way = readonly (string | number)[]

const kinds: readonly (readonly [string, unknown])[] = [
  ['string', 'text'],
  ['number', 12.5],
  ['boolean', true],
  ['null', null],
  ['array', []],
  ['object', {}],
]

/** Everything that can be wrong with a body of this schema; `sound` is a body that fits it. */
export function* faultyBodies(schema: Schema, sound: unknown): Generator<Faulty> {
  for (const { why, value, field, way } of faults(schema, sound, []))
    yield { why, field, value: changed(sound, way, value) }
}

interface Fault extends Faulty {
  readonly way: Way
}

function* faults(schema: Schema, sound: unknown, way: Way): Generator<Fault> {
  const field = way.join('.')
  const fault = (why: string, value: unknown, named = field): Fault => ({
    why,
    value,
    way,
    field: named,
  })
  const allowed = typesOf(schema)
  if (way.length > 0)
    for (const [kind, value] of kinds)
      if (!allowed.includes(kind)) yield fault(`${kind} instead of ${allowed.join()}`, value)
  if (typeof sound === 'string') yield* faultyTexts(schema, sound, fault)
  if (typeof sound === 'number') yield* faultyNumbers(schema, fault)
  if (Array.isArray(sound)) yield* faultyLists(schema, sound, way, fault)
  else if (typeof sound === 'object' && sound !== null)
    yield* faultyObjects(schema, sound as Record<string, unknown>, way, fault)
}

function* faultyTexts(
  schema: Schema,
  sound: string,
  fault: (why: string, value: string) => Fault,
): Generator<Fault> {
  const { maxLength, minLength = 0, pattern, format, anyOf, enum: values } = schema
  const isClosed = anyOf !== undefined || values !== undefined
  if (maxLength !== undefined) yield fault('too long', 'x'.repeat(maxLength + 1))
  if (minLength > 0 || pattern || format || isClosed) yield fault('empty', '')
  if (pattern || format || isClosed) {
    yield fault('not one of its values', `${sound}'`)
    yield fault('endless', 'x'.repeat(100_000))
  }
  for (const extra of ['\0', '\ud800', '\udc00'])
    yield fault(`with ${JSON.stringify(extra)}`, `${sound.slice(0, -1)}${extra}`)
}

function* faultyNumbers(
  { type, minimum, maximum }: Schema,
  fault: (why: string, value: number) => Fault,
): Generator<Fault> {
  yield* [1e308, -1e308, 2 ** 53, 2 ** 31].map((value) => fault(`the number ${value}`, value))
  if (minimum !== undefined) yield fault('too small', minimum - 1)
  if (maximum !== undefined) yield fault('too large', maximum + 1)
  if (type === 'integer') yield fault('broken', 1.5)
}

function* faultyLists(
  { items = {}, maxItems }: Schema,
  sound: readonly unknown[],
  way: Way,
  fault: (why: string, value: unknown) => Fault,
): Generator<Fault> {
  if (maxItems !== undefined) yield fault('too many', Array(maxItems + 1).fill(sound[0]))
  yield* faults(items, sound[0], [...way, 0])
}

function* faultyObjects(
  { properties = {}, required = [] }: Schema,
  sound: Readonly<Record<string, unknown>>,
  way: Way,
  fault: (why: string, value: unknown, named: string) => Fault,
): Generator<Fault> {
  const named = (key: string) => [...way, key].join('.')
  for (const key of required) {
    const { [key]: _, ...rest } = sound
    yield fault(`without ${key}`, rest, named(key))
  }
  for (const key of ['isAdmin', 'constructor', 'toString', 'hasOwnProperty', 'length'])
    yield fault(`with the unknown key ${key}`, { ...sound, [key]: 'x' }, named(key))
  for (const [key, schema] of Object.entries(properties))
    if (key in sound) yield* faults(schema, sound[key], [...way, key])
}

function typesOf({ type, anyOf, enum: values }: Schema): readonly string[] {
  if (anyOf) return anyOf.flatMap(typesOf)
  if (type === undefined && values) return values.map((value) => typeof value)
  const types = [type ?? []].flat()
  return types.includes('integer') ? [...types, 'number'] : types
}

function changed(body: unknown, [key, ...way]: Way, value: unknown): unknown {
  if (key === undefined) return value
  const copy = Array.isArray(body) ? [...body] : { ...(body as object) }
  const inner = (copy as Record<string | number, unknown>)[key]
  Object.assign(copy, { [key]: changed(inner, way, value) })
  return copy
}

/** Bodies that are no JSON object, whatever a route takes. */
export const unreadableBodies: readonly { why: string; payload: string | Buffer }[] = [
  { why: 'empty', payload: '' },
  { why: 'blank', payload: ' \n' },
  { why: 'cut off', payload: '{"a":' },
  { why: 'with a trailing comma', payload: '{"a":1,}' },
  { why: 'in single quotes', payload: "{'a':1}" },
  { why: 'NaN', payload: '{"a":NaN}' },
  { why: 'a number that is none', payload: '{"a":01}' },
  { why: 'two values', payload: '{}{}' },
  { why: 'no JSON at all', payload: 'a=b' },
  { why: 'an array', payload: '[]' },
  { why: 'null', payload: 'null' },
  { why: 'a string', payload: '"text"' },
  { why: 'a number', payload: '5' },
  { why: 'polluted', payload: '{"__proto__":{"isPolluted":true}}' },
  {
    why: 'polluted through the constructor',
    payload: '{"constructor":{"prototype":{"isPolluted":1}}}',
  },
  { why: 'nested without end', payload: '['.repeat(100_000) + ']'.repeat(100_000) },
  { why: 'objects without end', payload: `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}` },
  { why: 'in Shift_JIS', payload: Buffer.from('7b2261223a2288c0227d', 'hex') },
  { why: 'in UTF-16', payload: Buffer.from('{"a":1}', 'utf16le') },
  { why: 'an overlong byte', payload: Buffer.from('7b2261223a22c0af227d', 'hex') },
]
