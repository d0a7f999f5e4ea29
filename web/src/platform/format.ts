import type { Language } from './i18n.ts'

const zone = 'Asia/Tokyo'
const locale: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB' }

/** A count of people or things, with separators of thousands. Never for scores: those come as text. */
export const formatCount = (count: number, language: Language): string =>
  new Intl.NumberFormat(locale[language], { maximumFractionDigits: 0 }).format(count)

/** 2026年3月31日 · 31 March 2026, on the calendar of Japan whatever clock the reader's device has. */
export const formatDate = (instant: string | Date, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], {
    timeZone: zone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }).format(new Date(instant))

/** 2026年3月31日(火) 17:00 · Tue, 31 March 2026, 17:00 */
export const formatDateTime = (instant: string | Date, language: Language): string => {
  const date = new Intl.DateTimeFormat(locale[language], {
    timeZone: zone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  }).format(new Date(instant))
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant))
  return language === 'ja' ? `${date} ${time}` : `${date}, ${time}`
}

/** The server's rounded text with its sign: "31.2" → "31.2%". Nothing is rounded again. */
export const percentText = (text: string): string => `${text}%`

/** A difference carries its sign; the minus is the typographic one, as wide as the plus. */
export const signedText = (text: string): string => {
  if (/^-?0(\.0+)?$/.test(text)) return `±${text.replace('-', '')}`
  return text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`
}
