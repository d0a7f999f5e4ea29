import type {
  Item,
  ItemSet,
  LocalText,
  Option,
  Questionnaire,
  Scale,
} from '@koe/shared/catalogue/questionnaire.ts'

/** Reports what is wrong at a path such as `items[3].scale`. */
export type Complain = (path: string, message: string) => void

type Fields = Readonly<Record<string, unknown>>

const ITEM_TYPES = ['single', 'multiple', 'text'] as const
const TONES = ['favourable', 'neutral', 'unfavourable'] as const

/**
 * Turns the tabulation's JSON (labels are plain texts, wording is not needed) into a questionnaire.
 * Every departure from the shape is reported; the result only counts when none was.
 */
export function questionnaireShape(json: unknown, complain: Complain): Questionnaire {
  const known = ['key', 'title', 'scales', 'items', 'constructs', 'indices', 'themes']
  const fields = fieldsOf(json, '', known, complain)
  const key = keyOf(fields, '', complain)
  return {
    key,
    version: 1,
    title: labelOf(fields, 'title', '', key, complain),
    scales: scalesOf(fields.scales, complain),
    items: listOf(fields.items, 'items', complain, 1).map((item, index) =>
      itemOf(item, `items[${index}]`, complain),
    ),
    constructs: setsOf(fields, 'constructs', complain),
    indices: setsOf(fields, 'indices', complain),
    themes: setsOf(fields, 'themes', complain),
  }
}

const inside = (path: string, key: string) => (path === '' ? key : `${path}.${key}`)

function fieldsOf(
  value: unknown,
  path: string,
  known: readonly string[],
  complain: Complain,
): Fields {
  if (!isObject(value)) {
    complain(path, 'is not an object')
    return {}
  }
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) complain(inside(path, key), 'is not a known key')
  }
  return value
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown, path: string, complain: Complain, least = 0): readonly unknown[] {
  if (value === undefined && least === 0) return []
  if (value === undefined) complain(path, 'is missing')
  else if (!Array.isArray(value)) complain(path, 'is not a list')
  else if (value.length < least) complain(path, `needs at least ${least} entries`)
  return Array.isArray(value) ? value : []
}

/** A text that can name something: not empty, no control characters, no blanks around it. */
function nameOf(value: unknown, path: string, complain: Complain): string {
  if (value === undefined) complain(path, 'is missing')
  else if (typeof value !== 'string') complain(path, 'is not a text')
  else if (value === '' || value.length > 100) complain(path, 'has 1 to 100 characters')
  else if (value.trim() !== value || /\p{Cc}/u.test(value)) {
    complain(path, 'has a blank before or after it, or a control character')
  }
  return typeof value === 'string' ? value : ''
}

function keyOf(fields: Fields, path: string, complain: Complain): string {
  return nameOf(fields.key, inside(path, 'key'), complain)
}

function labelOf(
  fields: Fields,
  name: string,
  path: string,
  fallback: string,
  complain: Complain,
): LocalText {
  const value = fields[name] ?? fallback
  if (typeof value !== 'string') complain(inside(path, name), 'is not a text')
  return { ja: String(value), en: String(value) }
}

function choiceOf<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  path: string,
  complain: Complain,
): Choice | undefined {
  const choice = choices.find((candidate) => candidate === value)
  if (choice === undefined) complain(path, `is one of ${choices.join(', ')}`)
  return choice
}

function scalesOf(value: unknown, complain: Complain): Record<string, Scale> {
  if (!isObject(value)) {
    complain('scales', value === undefined ? 'is missing' : 'is not an object')
    return {}
  }
  const scales = Object.entries(value).map(([key, scale]): [string, Scale] => {
    const path = `scales.${key}`
    const fields = fieldsOf(scale, path, ['options', 'label'], complain)
    const options = listOf(fields.options, `${path}.options`, complain, 2)
    return [
      nameOf(key, path, complain),
      { options: options.map((option, i) => optionOf(option, `${path}.options[${i}]`, complain)) },
    ]
  })
  return Object.fromEntries(scales)
}

function optionOf(value: unknown, path: string, complain: Complain): Option {
  const fields = fieldsOf(value, path, ['code', 'label', 'score', 'tone'], complain)
  const code = nameOf(fields.code, `${path}.code`, complain)
  const { score, tone } = fields
  const isScore = typeof score === 'number' && Number.isFinite(score)
  if (score !== undefined && !isScore) complain(`${path}.score`, 'is not a number')
  const known = tone === undefined ? undefined : choiceOf(tone, TONES, `${path}.tone`, complain)
  return {
    code,
    label: labelOf(fields, 'label', path, code, complain),
    ...(isScore ? { score } : {}),
    ...(known === undefined ? {} : { tone: known }),
  }
}

function itemOf(value: unknown, path: string, complain: Complain): Item {
  const known = ['key', 'type', 'scale', 'max', 'required', 'label', 'wording']
  const fields = fieldsOf(value, path, known, complain)
  const key = keyOf(fields, path, complain)
  const { scale, max, required } = fields
  const isCount = typeof max === 'number' && Number.isInteger(max) && max >= 1
  if (max !== undefined && !isCount) complain(`${path}.max`, 'is not a whole number from 1')
  if (required !== undefined && typeof required !== 'boolean') {
    complain(`${path}.required`, 'is not true or false')
  }
  const type = choiceOf(fields.type ?? 'single', ITEM_TYPES, `${path}.type`, complain)
  const label = labelOf(fields, 'label', path, key, complain)
  return {
    key,
    type: type ?? 'single',
    ...(scale === undefined ? {} : { scale: nameOf(scale, `${path}.scale`, complain) }),
    ...(isCount ? { max } : {}),
    wording: labelOf(fields, 'wording', path, label.ja, complain),
    shortLabel: label,
    wordingVersion: 1,
  }
}

function setsOf(fields: Fields, kind: string, complain: Complain): ItemSet[] {
  return listOf(fields[kind], kind, complain).map((value, index) => {
    const path = `${kind}[${index}]`
    const set = fieldsOf(value, path, ['key', 'label', 'items'], complain)
    const key = keyOf(set, path, complain)
    return {
      key,
      label: labelOf(set, 'label', path, key, complain),
      items: listOf(set.items, `${path}.items`, complain, 1).map((item, i) =>
        nameOf(item, `${path}.items[${i}]`, complain),
      ),
    }
  })
}
