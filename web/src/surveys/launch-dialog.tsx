import type { Wave } from '@koe/shared/contracts/surveys.ts'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, formatDateTime } from '../platform/format.ts'
import { useLanguage } from '../platform/use-language.ts'
import { rosterSummaryQuery } from '../roster/queries.ts'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { Failed } from '../ui/loaded.tsx'
import { useLaunchWave } from './mutations.ts'

/** Says what will be fixed, because from here on there is no way back to the draft. */
export const LaunchDialog = ({
  wave,
  isOpen,
  onClose,
}: {
  readonly wave: Wave
  readonly isOpen: boolean
  readonly onClose: () => void
}): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const launch = useLaunchWave(wave.id)
  const { data: roster } = useQuery(rosterSummaryQuery)
  return (
    <ConfirmDialog
      title={t('launch.ask')}
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={() => launch.mutateAsync()}
      confirmLabel={t('launch.confirm')}
    >
      <p>{t('launch.frozenLead')}</p>
      <ul className="list-disc pl-5">
        <li>
          {roster
            ? t('launch.frozen.roster', {
                count: roster.people,
                n: formatCount(roster.people, language),
              })
            : t('launch.frozen.rosterOnly')}
        </li>
        <li>{t('launch.frozen.questionnaire', { count: wave.questionnaire.items })}</li>
        <li>{t('launch.frozen.privacy')}</li>
      </ul>
      <p>{t('launch.after', { until: formatDateTime(wave.closesAt, language) })}</p>
      {launch.error && <Failed error={launch.error} />}
    </ConfirmDialog>
  )
}
