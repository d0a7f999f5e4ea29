import type { ResultsText } from './overview-finding.ts'

/** The cities whose published figures come with the product; an observation names them by key. */
const known = ['aomori', 'sendai', 'osaki'] as const

/** A city that somebody typed in keeps the name they gave it. */
export const cityName = (city: string, t: ResultsText): string => {
  const key = known.find((one) => one === city)
  return key ? t(`cities.${key}`) : city
}
