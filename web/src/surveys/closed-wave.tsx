import type { Wave } from '@koe/shared/contracts/surveys.ts'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../platform/paths.ts'
import { ButtonLink } from '../ui/link.tsx'
import { Notification } from '../ui/notification.tsx'
import { Fingerprint } from './fingerprint.tsx'

export const ClosedWave = ({ wave }: { readonly wave: Wave }): ReactElement => {
  const { t } = useTranslation('surveys')
  const { key, version } = wave.questionnaire
  return (
    <>
      <Notification
        kind="success"
        title={t('closed.title')}
        actions={
          <>
            {wave.released && (
              <ButtonLink href={paths.resultsOverview(wave.id)} kind="primary">
                {t('closed.results')}
              </ButtonLink>
            )}
            <ButtonLink href={paths.questionnaire(key, version)}>{t('preview')}</ButtonLink>
          </>
        }
      >
        <p>{t('closed.what')}</p>
      </Notification>
      {wave.fingerprint && <Fingerprint fingerprint={wave.fingerprint} />}
    </>
  )
}
