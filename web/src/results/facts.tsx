import { fiscalYearLabel } from '@koe/shared/calendar/fiscal-year.ts'
import type { Group, Overview } from '@koe/shared/contracts/results.ts'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, formatDate, percentText } from '../platform/format.ts'
import { useLanguage } from '../platform/use-language.ts'
import { SyntheticMark } from './synthetic-mark.tsx'

const Fact = ({
  name,
  value,
  note,
}: {
  readonly name: string
  readonly value: ReactNode
  readonly note?: ReactNode
}): ReactElement => (
  <div className="flex flex-col gap-0.5 border-l-4 border-solid-gray-100 pl-3">
    <dt className="text-sm leading-150 text-solid-gray-700">{name}</dt>
    <dd className="flex flex-wrap items-baseline gap-x-2 leading-150">
      <span className="font-700">{value}</span>
      {note && <span className="text-sm text-solid-gray-700">{note}</span>}
    </dd>
  </div>
)

/** The rate as published: above 95 % only "95 % or more". */
export const useRateText = (): ((rate: Group['rate']) => string | null) => {
  const { t } = useTranslation('results')
  return (rate) => {
    if (rate === null) return null
    const text = percentText(rate.text)
    return rate.topCoded ? t('facts.topCoded', { rate: text }) : text
  }
}

/** What the figures of a page rest on, and how much of it: before anybody reads a score. */
export const Facts = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const rateText = useRateText()
  const { group, release, previousRelease } = overview
  const count = (n: number) => t('facts.people', { n: formatCount(n, language) })
  const lastRate =
    group.kind === 'all' && previousRelease?.rate ? percentText(previousRelease.rate) : null
  return (
    <section aria-label={t('facts.label')} className="flex max-w-104 flex-col gap-2 lg:pt-1">
      <dl className="grid gap-x-8 gap-y-2.5 min-[22rem]:grid-cols-2">
        <Fact
          name={t('facts.rate')}
          value={rateText(group.rate) ?? t('facts.hidden')}
          note={lastRate && t('facts.lastRate', { rate: lastRate })}
        />
        <Fact
          name={t('facts.respondents')}
          value={group.respondents === null ? t('facts.hidden') : count(group.respondents)}
          note={
            group.eligible !== null &&
            t('facts.ofEligible', { n: formatCount(group.eligible, language) })
          }
        />
        <Fact name={t('facts.closed')} value={formatDate(release.closedOn, language)} />
        <Fact
          name={t('facts.previous')}
          value={
            previousRelease
              ? fiscalYearLabel(previousRelease.fiscalYear, language)
              : t('facts.none')
          }
          note={previousRelease?.synthetic && <SyntheticMark />}
        />
      </dl>
      <CountedNote group={group} />
    </section>
  )
}

/** Answers that were counted one level higher, so that nobody wonders where they are. */
export const CountedNote = ({ group }: { readonly group: Group }): ReactElement | null => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { respondents, counted } = group
  if (respondents === null || counted === null || counted >= respondents) return null
  return (
    <p className="text-sm leading-150 text-solid-gray-800 print:text-[0.75rem]">
      <span className="font-700">
        {t('facts.counted', {
          respondents: formatCount(respondents, language),
          counted: formatCount(counted, language),
        })}
      </span>{' '}
      {t('facts.countedWhy')}
    </p>
  )
}
