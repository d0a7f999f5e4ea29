import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { TitledCard } from './titled-card.tsx'

/** Questions for the team's own meeting, with the sentence that keeps it from becoming a hunt. */
export const Talk = ({ questions }: { readonly questions: readonly string[] }): ReactElement => {
  const { t } = useTranslation('results')
  return (
    <TitledCard title={t('unit.talk')}>
      <ol className="flex list-decimal flex-col gap-2 pl-5 leading-160 print:gap-1">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <p className="text-sm leading-150 text-solid-gray-700">{t('unit.talkLead')}</p>
    </TitledCard>
  )
}
