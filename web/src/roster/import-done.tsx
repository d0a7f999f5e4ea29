import type { ImportResult } from '@koe/shared/contracts/roster.ts'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../platform/format.ts'
import { type ImportKind, paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { ButtonLink } from '../ui/link.tsx'
import { Notification } from '../ui/notification.tsx'
import { StatNumber } from '../ui/stat-number.tsx'
import { differences } from './differences.ts'

export const ImportDone = ({
  kind,
  result,
}: {
  readonly kind: ImportKind
  readonly result: ImportResult
}): ReactElement => {
  const { t } = useTranslation('roster')
  const language = useLanguage()
  return (
    <>
      <Notification
        kind="success"
        title={t('importing.done')}
        actions={
          kind === 'units' ? (
            <>
              <ButtonLink href={paths.rosterImport('people')} kind="primary">
                {t('importing.people.title')}
              </ButtonLink>
              <ButtonLink href={paths.roster()}>{t('importing.seeRoster')}</ButtonLink>
            </>
          ) : (
            <>
              <ButtonLink href={paths.roster({ view: 'people' })} kind="primary">
                {t('importing.seeRoster')}
              </ButtonLink>
              <ButtonLink href={paths.newSurvey()}>{t('importing.newSurvey')}</ButtonLink>
            </>
          )
        }
      />
      <div className="grid grid-cols-2 gap-6 rounded-12 bg-card p-4 sm:p-6 md:grid-cols-5">
        {differences.map((name) => (
          <StatNumber
            key={name}
            label={t(`difference.${kind}.${name}`)}
            value={formatCount(result[name], language)}
          />
        ))}
        <StatNumber
          label={t('difference.unchanged')}
          value={formatCount(result.unchanged, language)}
        />
      </div>
    </>
  )
}
