import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../platform/use-language.ts'
import { Button } from '../ui/button.tsx'

type PhonePreviewProps = {
  readonly questionnaire: Questionnaire
  readonly at: number
  readonly onMove: (index: number) => void
}

/** One question as staff meet it on a small phone. What is chosen here goes nowhere. */
export const PhonePreview = ({
  questionnaire,
  at,
  onMove,
}: PhonePreviewProps): ReactElement | null => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const item = questionnaire.items[at]
  if (!item) return null
  const options = questionnaire.scales[item.scale ?? '']?.options ?? []
  const total = questionnaire.items.length
  return (
    <section
      aria-label={t('phone.label')}
      className="mx-auto flex w-full max-w-90 flex-col gap-5 rounded-32 border-8 border-solid-gray-800 px-4 py-6 md:sticky md:top-4"
    >
      <p className="text-sm font-700 text-solid-gray-700">
        {t('phone.progress', { at: at + 1, total })}
      </p>
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-4 text-xl leading-150 font-700">{item.wording[language]}</legend>
        {options.map((option) => (
          <label
            key={option.code}
            className="flex min-h-13 items-center gap-3 rounded-12 border border-solid-gray-420 px-3 py-2 has-checked:border-blue-900 has-checked:bg-blue-50 has-checked:font-700"
          >
            <input
              type="radio"
              name={`preview-${item.key}`}
              checked={chosen[item.key] === option.code}
              onChange={() => setChosen({ ...chosen, [item.key]: option.code })}
              className="size-6 shrink-0 accent-blue-900"
            />
            {option.label[language]}
          </label>
        ))}
      </fieldset>
      <div className="flex justify-between gap-3">
        <Button kind="secondary" size="small" isDisabled={at === 0} onPress={() => onMove(at - 1)}>
          {t('phone.back')}
        </Button>
        <Button size="small" isDisabled={at === total - 1} onPress={() => onMove(at + 1)}>
          {t('phone.next')}
        </Button>
      </div>
    </section>
  )
}
