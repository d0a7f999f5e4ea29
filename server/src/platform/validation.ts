import type { Text } from '@koe/shared/contracts/text.ts'
import type { FastifySchemaValidationError } from 'fastify'
import type { BilingualFault } from './problems.ts'

/** Turns the validator's findings into faults that name the field as the sender wrote it. */
export function validationFaults(
  errors: readonly FastifySchemaValidationError[],
  part: string,
): readonly BilingualFault[] {
  const faults = errors.filter((error) => !isUmbrella(error)).map((error) => fault(error, part))
  const seen = new Set<string>()
  return faults.filter(({ field = '', message }) => {
    const key = `${field}|${message.en}`
    return seen.has(key) ? false : seen.add(key)
  })
}

/** "must match a schema in anyOf" only repeats what its branches say. */
const isUmbrella = (error: FastifySchemaValidationError) =>
  error.keyword === 'anyOf' && error.instancePath !== ''

function fault(error: FastifySchemaValidationError, part: string): BilingualFault {
  const path = error.instancePath.split('/').slice(1)
  const named = error.params.missingProperty ?? error.params.additionalProperty
  if (typeof named === 'string') path.push(named)
  return { field: path.length > 0 ? path.join('.') : part, message: sentence(error) }
}

function sentence({ keyword, params, message }: FastifySchemaValidationError): Text {
  const known = sentences[keyword]
  const limit = String(params.limit ?? params.type ?? params.format ?? params.allowedValue ?? '')
  return known ? known(limit) : { ja: '値が正しくありません', en: message ?? 'is not valid' }
}

const sentences: Readonly<Record<string, (limit: string) => Text>> = {
  required: () => ({ ja: '必須の項目です', en: 'is required' }),
  additionalProperties: () => ({ ja: '知らない項目です', en: 'is not a known field' }),
  type: (type) => ({ ja: `型が違います（${type} が必要です）`, en: `must be of type ${type}` }),
  format: (format) => ({
    ja: `形式が正しくありません（${format}）`,
    en: `must be a valid ${format}`,
  }),
  pattern: () => ({
    ja: '使えない文字か、長さの誤りがあります',
    en: 'has a character or length that is not allowed',
  }),
  minLength: (limit) => ({
    ja: `${limit}文字以上で入力してください`,
    en: `must have at least ${limit} characters`,
  }),
  maxLength: (limit) => ({
    ja: `${limit}文字以内で入力してください`,
    en: `must have at most ${limit} characters`,
  }),
  minimum: (limit) => ({ ja: `${limit}以上にしてください`, en: `must be at least ${limit}` }),
  maximum: (limit) => ({ ja: `${limit}以下にしてください`, en: `must be at most ${limit}` }),
  minItems: (limit) => ({
    ja: `${limit}件以上必要です`,
    en: `must have at least ${limit} entries`,
  }),
  maxItems: (limit) => ({
    ja: `${limit}件以内にしてください`,
    en: `must have at most ${limit} entries`,
  }),
  const: (value) => ({ ja: `「${value}」でなければなりません`, en: `must be "${value}"` }),
}
