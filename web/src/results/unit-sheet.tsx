import type { Overview } from '@koe/shared/contracts/results.ts'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../platform/use-language.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { FindingHeading } from './finding-heading.tsx'
import { strengthAndFocus } from './focus.ts'
import { HowComputed } from './how-computed.tsx'
import { overviewFinding } from './overview-finding.ts'
import { SyntheticMark } from './synthetic-mark.tsx'
import { talkQuestions } from './talk.ts'
import { Talk } from './talk-card.tsx'
import { UnitHidden } from './unit-hidden.tsx'
import { UnitItems } from './unit-items.tsx'
import { UnitSummary } from './unit-summary.tsx'

/** Everything about one workplace on one screen, and on one sheet of A4. */
export const UnitSheet = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { release, group, items } = overview
  const named = strengthAndFocus(items)
  const name = group.label[language]
  return (
    <>
      <FindingHeading
        tab={`${name} – ${release.title[language]}`}
        subject={`${release.title[language]}${t('separator')}${name}`}
        mark={release.synthetic && <SyntheticMark />}
        finding={overviewFinding(overview, language, t).headline}
      />
      <UnitSummary overview={overview} named={named} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_19rem] print:gap-2.5">
        <UnitItems release={release} items={items} />
        <div className="grid gap-4 md:max-lg:grid-cols-2 print:grid-cols-2 print:gap-2.5">
          <Talk questions={talkQuestions(named, t)} />
          <UnitHidden overview={overview} />
        </div>
      </div>
      <div className="no-print">
        <Disclosure summary={t('how.title')}>
          <HowComputed release={release} group={group} items={items.length} withRest />
        </Disclosure>
      </div>
      <p className="hidden text-xs leading-150 text-solid-gray-700 print:block">
        {t('how.rest')} {t('how.rounding')} {t('how.disclosure', { minGroup: release.minGroup })}
      </p>
    </>
  )
}
