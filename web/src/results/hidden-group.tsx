import type { Overview } from '@koe/shared/contracts/results.ts'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Card } from '../ui/card.tsx'
import { ButtonLink } from '../ui/link.tsx'

/** Why a group shows nothing, and the nearest group above it that does. */
export const HiddenGroup = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { release, group, path } = overview
  const above = path.findLast((step) => step.key !== group.key && step.shown)
  const parent = above?.label[language] ?? ''
  return (
    <Card>
      <div className="flex max-w-reading flex-col gap-3">
        <p>
          {t(`hiddenGroup.why.${group.reason ?? 'too-few-respondents'}`, {
            minGroup: release.minGroup,
          })}
        </p>
        {above && <p>{t('hiddenGroup.instead', { parent })}</p>}
      </div>
      {above && (
        <div>
          <ButtonLink
            href={paths.resultsOverview(
              release.waveId,
              above.kind === 'all' ? {} : { group: above.key },
            )}
            kind="primary"
          >
            {t('hiddenGroup.toParent', { parent })}
          </ButtonLink>
        </div>
      )}
    </Card>
  )
}
