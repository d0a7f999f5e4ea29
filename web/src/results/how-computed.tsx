import type { Group, Release } from '@koe/shared/contracts/results.ts'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ascending } from '../charts/band-look.ts'
import { bandRange } from '../charts/words.ts'
import { formatCount } from '../platform/format.ts'
import { useLanguage } from '../platform/use-language.ts'
import { chartBands } from './chart-figures.ts'

const useBandsText = (release: Release): string => {
  const { t } = useTranslation('results')
  const { t: chartText } = useTranslation('charts')
  const ordered = ascending(chartBands(release.bands, useLanguage()))
  return ordered
    .map((band, index) => {
      const range = bandRange(band, ordered[index + 1], chartText)
      return t('how.band', { label: band.label, range })
    })
    .reverse()
    .join(t('separator'))
}

/** Where every number of a results page comes from, in words; the same text under each of them. */
export const HowComputed = ({
  release,
  group,
  items,
  withRest = false,
}: {
  readonly release: Release
  readonly group: Group
  /** How many items the headline is made of. */
  readonly items: number
  readonly withRest?: boolean
}): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const bands = useBandsText(release)
  const { eligible, respondents } = group
  const people =
    eligible !== null && respondents !== null
      ? t('how.people', {
          group: group.label[language],
          eligible: formatCount(eligible, language),
          n: formatCount(respondents, language),
        })
      : null
  const sentences = [
    people,
    t('how.score', { count: items }),
    bands ? t('how.bands', { bands }) : null,
    t('how.interval'),
    t('how.clear'),
    withRest ? t('how.rest') : null,
    t('how.rounding'),
    t('how.disclosure', { minGroup: release.minGroup }),
  ].filter((text) => text !== null)
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5 text-[0.9375rem] leading-160">
      {sentences.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
