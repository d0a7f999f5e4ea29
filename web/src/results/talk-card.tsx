import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from './panel.tsx'

/** Questions for the team's own meeting, with the sentence that keeps it from becoming a hunt. */
export const Talk = ({ questions }: { readonly questions: readonly string[] }): ReactElement => {
  const { t } = useTranslation('results')
  return (
    <Panel title={t('unit.talk')}>
      <ol className="flex list-decimal flex-col gap-2 pl-5 text-[0.9375rem] leading-150 print:gap-1 print:text-[0.8125rem]">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <p className="text-sm leading-150 text-solid-gray-700">{t('unit.talkLead')}</p>
    </Panel>
  )
}
