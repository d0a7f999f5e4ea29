import type { Item, Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import { type ReactElement, useEffect } from 'react'
import { buttonClass } from '../ui/button-class.ts'
import { Heading } from './frame.tsx'
import { useLanguage } from './language.tsx'
import { minutesFor } from './pace.ts'

interface QuestionProps {
  readonly questionnaire: Questionnaire
  readonly item: Item
  readonly index: number
  readonly answer: string | undefined
  onAnswer(code: string | undefined): void
  onBack(): void
  onNext(): void
}

/** One item a screen: the statement, and its answers as large rows with their full labels. */
export function Question(props: QuestionProps): ReactElement {
  const { questionnaire, item, index, answer, onAnswer, onBack, onNext } = props
  const { t, language } = useLanguage()
  const total = questionnaire.items.length
  const options = questionnaire.scales[item.scale ?? '']?.options ?? []
  const last = index === total - 1

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const option = options[Number(event.key) - 1]
      if (option) onAnswer(option.code)
      // A focused button or link does its own work on Enter.
      else if (event.key === 'Enter' && !(event.target as Element).closest('button, a')) onNext()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  return (
    <div className="flex flex-col gap-7">
      <Progress at={index + 1} of={total} />
      <fieldset className="flex flex-col gap-5">
        <legend className="contents">
          <Heading key={item.key} className="mb-5 text-2xl">
            {item.wording[language]}
          </Heading>
        </legend>
        <div className="flex flex-col gap-3">
          {options.map((option, position) => (
            <label
              key={option.code}
              className="flex min-h-14 items-center gap-4 rounded-12 border border-solid-gray-420 px-4 py-2 transition-colors hover:border-solid-gray-900 hover:bg-card has-checked:border-blue-900 has-checked:bg-blue-50 has-checked:font-700 has-focus-visible:outline-4 has-focus-visible:outline-black has-focus-visible:outline-offset-2"
            >
              <input
                type="radio"
                name={item.key}
                value={option.code}
                checked={answer === option.code}
                onChange={() => onAnswer(option.code)}
                className="size-6 shrink-0 accent-blue-900 outline-none! shadow-none!"
              />
              <span className="grow">{option.label[language]}</span>
              <span aria-hidden="true" className="hidden text-sm text-solid-gray-700 sm:inline">
                {position + 1}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="flex items-start justify-between gap-3">
        <button type="button" className={buttonClass('secondary')} onClick={onBack}>
          {t.question.back}
        </button>
        <div className="flex flex-col items-end gap-2">
          <button type="button" className={`${buttonClass('primary')} px-10`} onClick={onNext}>
            {last ? t.question.toReview : answer ? t.question.next : t.question.skip}
          </button>
          {answer && (
            <button
              type="button"
              className={`${buttonClass('tertiary', 'small')} -mr-3`}
              onClick={() => onAnswer(undefined)}
            >
              {t.question.clear}
            </button>
          )}
        </div>
      </div>
      <p className="hidden text-sm text-solid-gray-700 sm:block">
        {t.question.keys(options.length)}
      </p>
    </div>
  )
}

function Progress({ at, of }: { readonly at: number; readonly of: number }): ReactElement {
  const { t } = useLanguage()
  return (
    <div className="flex flex-col gap-2">
      <p className="flex justify-between text-sm text-solid-gray-700">
        <span className="font-700">{t.question.progress(at, of)}</span>
        <span>{t.question.minutesLeft(minutesFor(of - at + 1))}</span>
      </p>
      <progress
        aria-label={t.question.progressLabel}
        value={at - 1}
        max={of}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-solid-gray-100 [&::-moz-progress-bar]:bg-blue-900 [&::-webkit-progress-bar]:bg-solid-gray-100 [&::-webkit-progress-value]:bg-blue-900"
      />
    </div>
  )
}
