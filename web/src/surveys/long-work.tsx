import type { Wave } from '@koe/shared/contracts/surveys.ts'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../ui/card.tsx'
import { Notification } from '../ui/notification.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'

/** Keys are being made, or the urn is being counted: nothing to do but wait, and one may leave. */
export const LongWork = ({ wave }: { readonly wave: Wave }): ReactElement => {
  const { t } = useTranslation('surveys')
  const stage = wave.state === 'closing' ? 'closing' : 'preparing'
  const percent = wave.progress === null ? null : Math.floor(wave.progress * 100)
  return (
    <>
      {wave.failure && (
        <Notification kind="warning" title={t('work.failed')}>
          <p>{t('work.failedHint', { code: wave.failure })}</p>
        </Notification>
      )}
      <Card title={t(`work.${stage}.title`)}>
        <p className="max-w-reading">{t(`work.${stage}.what`)}</p>
        {percent === null ? (
          <p role="status" className="font-700">
            {t('work.running')}
          </p>
        ) : (
          <ProgressBar
            label={t(`work.${stage}.progress`)}
            value={percent}
            max={100}
            valueText={`${percent}%`}
          />
        )}
        <p className="text-sm text-solid-gray-700">{t('work.mayLeave')}</p>
      </Card>
    </>
  )
}
