import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Language, startI18n } from '../platform/i18n.ts'

const lengths = / (?:x|y|d|[xy][12]|c[xy]|r|width|height|viewBox)="[^"]*"/g

const tenths = (attribute: string): string =>
  attribute.replace(/-?\d+\.\d{2,}/g, (text) => String(Math.round(Number(text) * 10) / 10))

/** For tests: the markup a server would send, one element a line, lengths rounded to a tenth. */
export const drawn = (element: ReactElement, language: Language = 'ja'): string => {
  startI18n(language)
  return renderToStaticMarkup(element).replace(lengths, tenths).replaceAll('><', '>\n<')
}

/** Only the chart itself, without the frame around it. */
export const drawnChart = (element: ReactElement, language: Language = 'ja'): string => {
  const markup = drawn(element, language)
  return /<svg[^>]*data-chart[\s\S]*?\n<\/svg>/.exec(markup)?.[0] ?? ''
}

/** The labels that a screen reader reads on the marks, in their order. */
export const spoken = (markup: string): string[] =>
  [...markup.matchAll(/<g role="img" aria-label="([^"]*)"/g)].map((match) => match[1] ?? '')
