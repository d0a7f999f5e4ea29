import type { Measure, Overview } from '@koe/shared/contracts/results.ts'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../platform/use-language.ts'
import { Card } from '../ui/card.tsx'
import { FindingHeading } from './finding-heading.tsx'
import { strengthAndFocus } from './focus.ts'
import { SyntheticMark } from './synthetic-mark.tsx'
import { talkQuestions } from './talk.ts'
import { Talk } from './talk-card.tsx'
import { UnitItems } from './unit-items.tsx'

/** The organisation's figure in the unit's place, without any comparison: there is nothing of the unit. */
const ofOrganisation = (item: Measure): Measure | null =>
  item.organisation?.shown
    ? {
        ...item,
        figure: item.organisation,
        organisation: null,
        previous: null,
        change: null,
        difference: null,
      }
    : null

/** A unit that is too small to be shown: why, where its answers are, and what can be looked at instead. */
export const SmallUnit = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { release, group, path } = overview
  const name = group.label[language]
  const items = overview.items.flatMap((item) => ofOrganisation(item) ?? [])
  const above = path.findLast((step) => step.key !== group.key && step.shown)
  return (
    <>
      <FindingHeading
        tab={`${name} – ${release.title[language]}`}
        subject={`${release.title[language]}${t('separator')}${name}`}
        mark={release.synthetic && <SyntheticMark />}
        finding={[t('unit.tooSmall', { group: name })]}
        details={t('unit.tooSmallLead')}
      />
      <Card>
        <div className="flex max-w-reading flex-col gap-3">
          <p>
            {t(`hiddenGroup.why.${group.reason ?? 'too-few-respondents'}`, {
              minGroup: release.minGroup,
            })}
          </p>
          {group.reason !== 'no-answers' && (
            <p>
              {above
                ? t('unit.tooSmallCountedIn', { group: name, parent: above.label[language] })
                : t('unit.tooSmallCounted', { group: name })}
            </p>
          )}
          {items.length > 0 && <p>{t('unit.tooSmallInstead')}</p>}
        </div>
      </Card>
      {items.length > 0 && (
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <UnitItems release={release} items={items} title={t('unit.cityItems')} />
          <Talk questions={talkQuestions(strengthAndFocus(items), t)} />
        </div>
      )}
    </>
  )
}
