import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { rosterSummaryQuery } from '../roster/queries.ts'
import { wavesQuery } from '../surveys/queries.ts'
import { Card, Section } from '../ui/card.tsx'
import { ButtonLink } from '../ui/link.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { LastResult } from './last-result.tsx'
import { type NextStep, nextStep } from './next-step.ts'
import { RunningWave } from './running-wave.tsx'

type Preparing = Exclude<NextStep, { readonly kind: 'running' }>

const steps = ['import-units', 'import-people', 'create-wave', 'launch-draft'] as const

const targets = (step: Preparing): string => {
  if (step.kind === 'import-units') return paths.rosterImport('units')
  if (step.kind === 'import-people') return paths.rosterImport('people')
  return step.kind === 'launch-draft' ? paths.survey(step.wave.id) : paths.newSurvey()
}

const Prepare = ({ step }: { readonly step: Preparing }): ReactElement => {
  const { t } = useTranslation('home')
  const language = useLanguage()
  const title = step.kind === 'launch-draft' ? step.wave.title[language] : ''
  return (
    <Card title={t(`step.${step.kind}.title`)} headingLevel={3}>
      <Stepper
        label={t('step.label')}
        current={steps.indexOf(step.kind)}
        steps={steps.map((kind) => t(`step.${kind}.name`))}
      />
      <p className="max-w-reading">{t(`step.${step.kind}.lead`, { title })}</p>
      <div>
        <ButtonLink href={targets(step)} kind="primary">
          {t(`step.${step.kind}.action`)}
        </ButtonLink>
      </div>
    </Card>
  )
}

const Now = (): ReactElement => {
  const { t } = useTranslation('home')
  const roster = useQuery(rosterSummaryQuery)
  const waves = useQuery(wavesQuery)
  return (
    <Loaded query={roster} skeleton={<Skeleton height="20rem" />}>
      {(summary) => (
        <Loaded query={waves} skeleton={<Skeleton height="20rem" />}>
          {(list) => {
            const step = nextStep(summary, list)
            return step.kind === 'running' ? (
              <Section title={t('now')}>
                <RunningWave wave={step.wave} />
              </Section>
            ) : (
              <Section title={t('next')}>
                <Prepare step={step} />
              </Section>
            )
          }}
        </Loaded>
      )}
    </Loaded>
  )
}

export const HomePage = (): ReactElement => {
  const { t } = useTranslation('home')
  return (
    <>
      <PageHeading title={t('title')} />
      <Now />
      <LastResult />
    </>
  )
}
