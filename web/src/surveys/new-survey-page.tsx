import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '../platform/notices.ts'
import { paths } from '../platform/paths.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Breadcrumbs, PageHeading } from '../ui/page-heading.tsx'
import { useCreateWave } from './mutations.ts'
import { newWaveDefaults } from './new-wave-defaults.ts'
import { questionnairesQuery } from './queries.ts'
import { WaveForm } from './wave-form.tsx'

/** Waves of one series are compared with each other; this version of Koe keeps one. */
const series = 'engagement'

export const NewSurveyPage = (): ReactElement => {
  const { t } = useTranslation('surveys')
  const router = useRouter()
  const questionnaires = useQuery(questionnairesQuery)
  const create = useCreateWave()
  const [defaults] = useState(() => newWaveDefaults(new Date()))
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: t('title'), href: paths.surveys() }, { label: t('create') }]}
      />
      <PageHeading title={t('create')} lead={t('createLead')} />
      <Loaded query={questionnaires}>
        {(list) => (
          <WaveForm
            draftName="new-wave"
            initial={defaults}
            questionnaires={list}
            submitLabel={t('form.create')}
            cancelHref={paths.surveys()}
            pending={create.isPending}
            error={create.error}
            onSubmit={(wave, forget) =>
              create.mutate(
                { ...wave, series },
                {
                  onSuccess: ({ id }) => {
                    forget()
                    notify('success', t('form.created'))
                    void router.navigate({ href: paths.survey(id) })
                  },
                },
              )
            }
          />
        )}
      </Loaded>
    </>
  )
}
