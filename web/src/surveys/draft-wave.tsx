import type { LaunchChecklist, Wave } from '@koe/shared/contracts/surveys.ts'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '../platform/notices.ts'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { Failure, Success } from '../ui/icons.tsx'
import { ButtonLink, Link } from '../ui/link.tsx'
import { Failed, Loaded } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { LaunchDialog } from './launch-dialog.tsx'
import { useRemoveWave } from './mutations.ts'
import { checklistQuery } from './queries.ts'

type CheckCode = LaunchChecklist['checks'][number]['code']

const remedies = (waveId: string): Record<CheckCode, string> => ({
  'roster-has-people': paths.rosterImport('people'),
  'units-form-one-tree': paths.rosterImport('units'),
  'crowd-large-enough': paths.rosterImport('people'),
  'closes-in-future': paths.editSurvey(waveId),
})

const CheckRow = ({
  code,
  done,
  href,
}: {
  readonly code: CheckCode
  readonly done: boolean
  readonly href: string
}): ReactElement => {
  const { t } = useTranslation('surveys')
  return (
    <li className="flex items-start gap-3 border-b border-hairline py-2">
      {done ? (
        <Success className="mt-0.5 size-6 text-success-2" />
      ) : (
        <Failure className="mt-0.5 size-6 text-error-1" />
      )}
      <span>
        <span className="sr-only">{t(done ? 'checks.done' : 'checks.open')}: </span>
        {t(`check.${code}`)}
        {!done && (
          <span className="block">
            <Link href={href} className="inline-flex min-h-11 items-center">
              {t(`remedy.${code}`)}
            </Link>
          </span>
        )}
      </span>
    </li>
  )
}

const Checklist = ({ wave }: { readonly wave: Wave }): ReactElement => {
  const { t } = useTranslation('surveys')
  const checklist = useQuery(checklistQuery(wave.id))
  const [launching, setLaunching] = useState(false)
  const to = remedies(wave.id)
  return (
    <Card title={t('checks.title')}>
      <Loaded query={checklist} skeleton={<Skeleton height="12rem" />}>
        {({ ready, checks }) => (
          <>
            <ul>
              {checks.map((check) => (
                <CheckRow key={check.code} {...check} href={to[check.code]} />
              ))}
            </ul>
            {!ready && <p>{t('checks.notReady')}</p>}
            <div>
              <Button onPress={() => setLaunching(true)} isDisabled={!ready}>
                {t('launch.button')}
              </Button>
            </div>
          </>
        )}
      </Loaded>
      <LaunchDialog wave={wave} isOpen={launching} onClose={() => setLaunching(false)} />
    </Card>
  )
}

const Remove = ({ wave }: { readonly wave: Wave }): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const router = useRouter()
  const remove = useRemoveWave(wave.id)
  const [asking, setAsking] = useState(false)
  const run = async () => {
    await remove.mutateAsync()
    notify('success', t('remove.done', { title: wave.title[language] }))
    await router.navigate({ href: paths.surveys() })
  }
  return (
    <>
      <Button kind="tertiary" onPress={() => setAsking(true)}>
        {t('remove.button')}
      </Button>
      <ConfirmDialog
        title={t('remove.ask', { title: wave.title[language] })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={run}
        confirmLabel={t('remove.button')}
        danger
      >
        <p>{t('remove.consequence')}</p>
        {remove.error && <Failed error={remove.error} />}
      </ConfirmDialog>
    </>
  )
}

/** What will be asked and when, what is still missing, and the button that begins it. */
export const DraftWave = ({ wave }: { readonly wave: Wave }): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const { key, version, title, items } = wave.questionnaire
  return (
    <>
      <div className="grid items-start gap-6 md:grid-cols-2">
        <Card title={t('questionnaire')}>
          <p>
            {title[language]}
            <span className="block text-sm text-solid-gray-700">
              {t('questionCount', { count: items })}
            </span>
          </p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={paths.questionnaire(key, version)}>{t('preview')}</ButtonLink>
            <ButtonLink href={paths.editSurvey(wave.id)}>{t('edit')}</ButtonLink>
          </div>
        </Card>
        <Checklist wave={wave} />
      </div>
      <div>
        <Remove wave={wave} />
      </div>
    </>
  )
}
