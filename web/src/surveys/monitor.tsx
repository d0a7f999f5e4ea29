import type { Participation, ParticipationGroup } from '@koe/shared/contracts/surveys.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participation as Bar } from '../charts/participation-bars/geometry.ts'
import { ParticipationBars } from '../charts/participation-bars/participation-bars.tsx'
import { formatCount, formatDateTime } from '../platform/format.ts'
import type { Language } from '../platform/i18n.ts'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { Link } from '../ui/link.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Breadcrumbs } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { StatNumber } from '../ui/stat-number.tsx'
import { EmptyState } from '../ui/states.tsx'
import { overall, rankRows, rateText, unitRows } from './participation-rows.ts'
import { participationQuery } from './queries.ts'

const route = getRouteApi('/office/surveys/$waveId')

export const OverallRate = ({ waveId }: { readonly waveId: string }): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const { data } = useQuery(participationQuery(waveId))
  const all = data && overall(data.groups)
  const known = all && all.rate !== null && data.takenAt !== null
  return (
    <StatNumber
      label={t('monitor.rate')}
      value={known ? rateText(all) : t('monitor.notYet')}
      {...(known ? { unit: '%' } : {})}
      comparison={
        known && data.takenAt && t('monitor.asOf', { at: formatDateTime(data.takenAt, language) })
      }
    />
  )
}

const barOf = (group: ParticipationGroup, language: Language, people: string): Bar => ({
  key: group.group,
  label: `${group.label[language]} ${people}`,
  rate:
    group.rate === null
      ? { shown: false, reason: 'too-few-respondents' }
      : { shown: true, value: group.rate, text: rateText(group), n: group.eligible },
  returnedText: '',
})

const useBars = (): ((groups: readonly ParticipationGroup[]) => Bar[]) => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  return (groups) =>
    groups.map((group) =>
      barOf(
        group,
        language,
        t('monitor.of', { count: group.eligible, n: formatCount(group.eligible, language) }),
      ),
    )
}

type ChartProps = { readonly waveId: string; readonly participation: Participation }

const useWhole = ({ participation }: ChartProps) => {
  const all = overall(participation.groups)
  return all && all.rate !== null ? { whole: { value: all.rate, text: rateText(all) } } : {}
}

const Drill = ({
  waveId,
  inside,
}: {
  readonly waveId: string
  readonly inside: readonly ParticipationGroup[]
}): ReactElement | null => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  if (inside.length === 0) return null
  return (
    <nav aria-label={t('monitor.inside')} className="flex flex-wrap items-baseline gap-x-4">
      <span className="text-sm text-solid-gray-700" aria-hidden="true">
        {t('monitor.inside')}
      </span>
      {inside.map((unit) => (
        <Link
          key={unit.group}
          href={paths.survey(waveId, { within: unit.group })}
          className="inline-flex min-h-11 items-center"
        >
          {unit.label[language]}
        </Link>
      ))}
    </nav>
  )
}

const Units = (props: ChartProps): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const { within: asked } = route.useSearch()
  const { within, path, rows, hidden, inside } = unitRows(props.participation.groups, asked)
  const bars = useBars()
  const whole = useWhole(props)
  const name = within?.label[language] ?? ''
  return (
    <div className="flex flex-col gap-4">
      {path.length > 1 && (
        <Breadcrumbs
          label={t('monitor.path')}
          crumbs={path.map((unit) => ({
            label: unit.label[language],
            ...(unit === within
              ? {}
              : { href: paths.survey(props.waveId, { within: unit.group }) }),
          }))}
        />
      )}
      {rows.length > 0 ? (
        <ParticipationBars
          title={t('monitor.unitsTitle', { unit: name })}
          subtitle={t('monitor.subtitle')}
          fileName={t('monitor.fileName', { part: name })}
          groupHeading={t('monitor.unit')}
          rows={bars(rows)}
          {...whole}
        />
      ) : (
        <p>{t('monitor.noParts', { unit: name })}</p>
      )}
      {hidden.length > 0 && (
        <p className="max-w-reading text-sm text-solid-gray-700">
          {t('monitor.hidden', {
            count: hidden.length,
            units: hidden.map(({ label }) => label[language]).join(language === 'ja' ? '、' : ', '),
          })}
        </p>
      )}
      <Drill waveId={props.waveId} inside={inside} />
    </div>
  )
}

const Ranks = (props: ChartProps): ReactElement | null => {
  const { t } = useTranslation('surveys')
  const rows = rankRows(props.participation.groups)
  const bars = useBars()
  const whole = useWhole(props)
  if (rows.length === 0) return null
  return (
    <ParticipationBars
      title={t('monitor.ranksTitle')}
      subtitle={t('monitor.subtitle')}
      fileName={t('monitor.fileName', { part: t('monitor.rank') })}
      groupHeading={t('monitor.rank')}
      rows={bars(rows)}
      {...whole}
    />
  )
}

/** Coarse and late on purpose, and it says so. */
export const Monitor = ({ waveId }: { readonly waveId: string }): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const participation = useQuery(participationQuery(waveId))
  return (
    <div className="flex flex-col gap-8">
      <Loaded query={participation} skeleton={<Skeleton height="20rem" />}>
        {(found) =>
          found.takenAt === null ? (
            <EmptyState title={t('monitor.none')}>
              <p>{t('monitor.noneHint')}</p>
            </EmptyState>
          ) : (
            <>
              <p>{t('monitor.asOf', { at: formatDateTime(found.takenAt, language) })}</p>
              <Units waveId={waveId} participation={found} />
              <Ranks waveId={waveId} participation={found} />
            </>
          )
        }
      </Loaded>
      <Disclosure summary={t('monitor.why')}>
        <p>{t('monitor.whyText')}</p>
      </Disclosure>
    </div>
  )
}
