import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import type { NewWave } from '@koe/shared/contracts/surveys.ts'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../platform/draft.ts'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { ButtonLink, Link } from '../ui/link.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { DateField, TextField } from '../ui/text-field.tsx'
import { fromJapanInput } from './japan-input.ts'
import { closingFault, type WaveInput } from './new-wave-defaults.ts'

type WaveFormProps = {
  /** Names what is typed, so that it is found again after a detour. */
  readonly draftName: string
  readonly initial: WaveInput
  readonly questionnaires: readonly Questionnaire[]
  readonly submitLabel: string
  readonly cancelHref: string
  readonly pending: boolean
  readonly error: unknown
  readonly onSubmit: (wave: Omit<NewWave, 'series'>, forget: () => void) => void
}

export const questionnaireId = ({ key, version }: { key: string; version: number }): string =>
  `${key}/${version}`

const QuestionnaireField = ({
  value,
  questionnaires,
  onChange,
  error,
}: {
  readonly value: string
  readonly questionnaires: readonly Questionnaire[]
  readonly onChange: (id: string) => void
  readonly error: string | undefined
}): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  return (
    <RadioGroup
      label={t('questionnaire')}
      value={value}
      onChange={onChange}
      required
      error={error}
      options={questionnaires.map((questionnaire) => ({
        value: questionnaireId(questionnaire),
        label: questionnaire.title[language],
        help: (
          <>
            {t('questionCount', { count: questionnaire.items.length })}{' '}
            <Link
              href={paths.questionnaire(questionnaire.key, questionnaire.version)}
              className="inline-flex min-h-11 items-center"
            >
              {t('previewOf', { title: questionnaire.title[language] })}
            </Link>
          </>
        ),
      }))}
    />
  )
}

/** One form for a new wave and for a draft that is changed. */
export const WaveForm = (props: WaveFormProps): ReactElement => {
  const { t } = useTranslation('surveys')
  const [now] = useState(() => new Date())
  const draft = useDraft(props.draftName, props.initial)
  const { ja, en, opensAt, closesAt, questionnaire } = draft.value
  const chosen =
    props.questionnaires.find((candidate) => questionnaireId(candidate) === questionnaire) ??
    props.questionnaires[0]
  const opens = fromJapanInput(opensAt)
  const closes = fromJapanInput(closesAt)
  const late = closingFault(opens, closes, now)
  const submit = () => {
    if (!chosen || opens === null || closes === null) return
    const { key, version } = chosen
    props.onSubmit(
      {
        title: { ja: ja.trim(), en: en.trim() },
        questionnaire: { key, version },
        opensAt: opens,
        closesAt: closes,
      },
      draft.forget,
    )
  }
  return (
    <Form
      checks={{
        'title.ja': ja.trim() === '' ? t('form.titleNeeded') : undefined,
        'title.en': en.trim() === '' ? t('form.titleNeeded') : undefined,
        questionnaire: chosen ? undefined : t('form.questionnaireNeeded'),
        opensAt: opens === null ? t('form.timeFault.needed') : undefined,
        closesAt: late && t(`form.timeFault.${late}`),
      }}
      onSubmit={submit}
      pending={props.pending}
      error={props.error}
      actions={
        <>
          <Button type="submit" isPending={props.pending}>
            {props.submitLabel}
          </Button>
          <ButtonLink href={props.cancelHref}>{t('form.cancel')}</ButtonLink>
        </>
      }
    >
      {(faultOf) => (
        <>
          <TextField
            label={t('form.titleJa')}
            value={ja}
            onChange={(text) => draft.change({ ja: text })}
            required
            maxLength={200}
            help={t('form.titleHelp')}
            error={faultOf('title.ja')}
          />
          <TextField
            label={t('form.titleEn')}
            value={en}
            onChange={(text) => draft.change({ en: text })}
            required
            maxLength={200}
            error={faultOf('title.en')}
          />
          <QuestionnaireField
            value={chosen ? questionnaireId(chosen) : ''}
            questionnaires={props.questionnaires}
            onChange={(id) => draft.change({ questionnaire: id })}
            error={faultOf('questionnaire')}
          />
          <DateField
            label={t('form.opensAt')}
            value={opensAt}
            onChange={(text) => draft.change({ opensAt: text })}
            withTime
            required
            help={t('form.opensAtHelp')}
            error={faultOf('opensAt')}
          />
          <DateField
            label={t('form.closesAt')}
            value={closesAt}
            onChange={(text) => draft.change({ closesAt: text })}
            withTime
            required
            help={t('form.closesAtHelp')}
            error={faultOf('closesAt')}
          />
        </>
      )}
    </Form>
  )
}
