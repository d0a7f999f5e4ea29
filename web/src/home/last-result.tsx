import type { Overview } from '@koe/shared/contracts/results.ts'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Section } from '../ui/card.tsx'
import { Link } from '../ui/link.tsx'
import { Failed } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { lastResultQuery } from './queries.ts'

const Line = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { t } = useTranslation('home')
  const language = useLanguage()
  const { release, headline } = overview
  const band = release.bands.find(
    ({ key }) => headline.figure.shown && key === headline.figure.band,
  )
  return (
    <p className="max-w-reading">
      <Link
        href={paths.resultsOverview(release.waveId)}
        className="inline-flex min-h-11 items-center font-700"
      >
        {release.title[language]}
      </Link>
      <span className="block">
        {headline.figure.shown
          ? t('last.score', {
              measure: headline.label[language],
              score: headline.figure.text,
              band: band?.label[language] ?? '',
            })
          : t('last.hidden')}
        {release.rate !== null && t('last.rate', { rate: release.rate })}
      </span>
    </p>
  )
}

/** The last released wave in one line; nothing at all before there is one. */
export const LastResult = (): ReactElement | null => {
  const { t } = useTranslation('home')
  const last = useQuery(lastResultQuery)
  if (last.data === null) return null
  return (
    <Section title={t('last.title')}>
      {last.data && <Line overview={last.data} />}
      {!last.data && last.error && (
        <Failed error={last.error} onRetry={() => void last.refetch()} />
      )}
      {last.isPending && <Skeleton height="3.5rem" />}
    </Section>
  )
}
