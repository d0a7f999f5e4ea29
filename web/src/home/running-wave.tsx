import type { Wave } from '@koe/shared/contracts/surveys.ts'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, formatDateTime } from '../platform/format.ts'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { rosterSummaryQuery } from '../roster/queries.ts'
import { dayCount } from '../surveys/day-count.ts'
import { LongWork } from '../surveys/long-work.tsx'
import { OverallRate } from '../surveys/monitor.tsx'
import { WaveStateLabel } from '../surveys/wave-state.tsx'
import { Card } from '../ui/card.tsx'
import { ButtonLink, Link } from '../ui/link.tsx'
import { StatNumber } from '../ui/stat-number.tsx'

const Figures = ({ wave }: { readonly wave: Wave }): ReactElement => {
  const { t } = useTranslation('home')
  const language = useLanguage()
  const { day, days, daysLeft } = dayCount(wave, new Date())
  return (
    <div className="grid grid-cols-2 gap-6 md:grid-cols-3">
      <OverallRate waveId={wave.id} />
      <StatNumber
        label={t('running.day')}
        value={t('running.dayOf', { day })}
        comparison={t('running.daysLeft', { days, count: daysLeft })}
      />
      <dl className="flex min-w-0 flex-col gap-1 max-md:col-span-2">
        <dt className="text-sm leading-150 text-solid-gray-700">{t('running.until')}</dt>
        <dd className="text-lg leading-150 font-700">{formatDateTime(wave.closesAt, language)}</dd>
      </dl>
    </div>
  )
}

/** What can still be done while people answer; nothing of it is urgent, so links and no alarm. */
const ToDo = ({ wave }: { readonly wave: Wave }): ReactElement => {
  const { t } = useTranslation('home')
  const language = useLanguage()
  const { data: roster } = useQuery(rosterSummaryQuery)
  const withoutEmail = roster?.withoutEmail ?? 0
  return (
    <div className="flex flex-col gap-1">
      <h4 className="font-700">{t('todo.title')}</h4>
      <ul className="list-disc pl-5">
        {withoutEmail > 0 && (
          <li>
            <Link
              href={paths.slips(wave.id, { withoutEmail: true })}
              className="inline-flex min-h-11 items-center"
            >
              {t('todo.slips', { count: withoutEmail, n: formatCount(withoutEmail, language) })}
            </Link>
          </li>
        )}
        <li>
          <Link href={paths.survey(wave.id)} className="inline-flex min-h-11 items-center">
            {t('todo.remind')}
          </Link>
        </li>
      </ul>
    </div>
  )
}

export const RunningWave = ({ wave }: { readonly wave: Wave }): ReactElement => {
  const { t } = useTranslation('home')
  const language = useLanguage()
  return (
    <Card
      title={wave.title[language]}
      headingLevel={3}
      actions={<WaveStateLabel state={wave.state} />}
    >
      {wave.state === 'open' ? (
        <>
          <Figures wave={wave} />
          <ToDo wave={wave} />
        </>
      ) : (
        <LongWork wave={wave} />
      )}
      <div>
        <ButtonLink href={paths.survey(wave.id)} kind="primary">
          {t('running.see')}
        </ButtonLink>
      </div>
    </Card>
  )
}
