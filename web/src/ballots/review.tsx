import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import type { ReactElement } from 'react'
import { buttonClass } from '../ui/button-class.ts'
import { Heading } from './frame.tsx'
import { useLanguage } from './language.tsx'

interface ReviewProps {
  readonly questionnaire: Questionnaire
  readonly answers: Readonly<Record<string, string>>
  onChange(index: number): void
  onBack(): void
  onSend(): void
}

export function Review({
  questionnaire,
  answers,
  onChange,
  onBack,
  onSend,
}: ReviewProps): ReactElement {
  const { t, language } = useLanguage()
  const missing = questionnaire.items.filter((item) => answers[item.key] === undefined).length
  return (
    <div className="flex flex-col gap-7">
      <div className="flex flex-col gap-3">
        <Heading>{t.review.title}</Heading>
        <p>{t.review.lead}</p>
        {missing > 0 && (
          <p className="rounded-12 bg-card p-4">{t.review.unansweredCount(missing)}</p>
        )}
      </div>
      <ol className="border-hairline border-t">
        {questionnaire.items.map((item, index) => {
          const wording = item.wording[language]
          const option = questionnaire.scales[item.scale ?? '']?.options.find(
            ({ code }) => code === answers[item.key],
          )
          return (
            <li key={item.key} className="flex items-start gap-3 border-hairline border-b py-3">
              <span className="w-6 shrink-0 text-right text-solid-gray-700">{index + 1}</span>
              <div className="min-w-0 grow">
                <p className="text-sm text-solid-gray-700">{wording}</p>
                <p className={option ? 'font-700' : 'text-solid-gray-700'}>
                  {option ? option.label[language] : `— ${t.review.unanswered}`}
                </p>
              </div>
              <button
                type="button"
                className={buttonClass('tertiary', 'small')}
                aria-label={t.review.changeOf(wording)}
                onClick={() => onChange(index)}
              >
                {t.review.change}
              </button>
            </li>
          )
        })}
      </ol>
      <div className="flex items-center justify-between gap-3">
        <button type="button" className={buttonClass('secondary')} onClick={onBack}>
          {t.review.back}
        </button>
        <button type="button" className={`${buttonClass('primary')} px-8`} onClick={onSend}>
          {t.review.send}
        </button>
      </div>
    </div>
  )
}
