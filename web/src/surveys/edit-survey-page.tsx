import type { Wave } from '@koe/shared/contracts/surveys.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { notify } from '../platform/notices.ts'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Notification } from '../ui/notification.tsx'
import { Breadcrumbs, PageHeading } from '../ui/page-heading.tsx'
import { toJapanInput } from './japan-input.ts'
import { useChangeWave } from './mutations.ts'
import { questionnairesQuery, waveQuery } from './queries.ts'
import { questionnaireId, WaveForm } from './wave-form.tsx'

const route = getRouteApi('/office/surveys/$waveId/edit')

const EditForm = ({ wave }: { readonly wave: Wave }): ReactElement => {
  const { t } = useTranslation('surveys')
  const router = useRouter()
  const questionnaires = useQuery(questionnairesQuery)
  const change = useChangeWave(wave.id)
  return (
    <Loaded query={questionnaires}>
      {(list) => (
        <WaveForm
          draftName={`wave.${wave.id}`}
          initial={{
            ja: wave.title.ja,
            en: wave.title.en,
            questionnaire: questionnaireId(wave.questionnaire),
            opensAt: toJapanInput(wave.opensAt),
            closesAt: toJapanInput(wave.closesAt),
          }}
          questionnaires={list}
          submitLabel={t('form.save')}
          cancelHref={paths.survey(wave.id)}
          pending={change.isPending}
          error={change.error}
          onSubmit={(input, forget) =>
            change.mutate(input, {
              onSuccess: () => {
                forget()
                notify('success', t('form.saved'))
                void router.navigate({ href: paths.survey(wave.id) })
              },
            })
          }
        />
      )}
    </Loaded>
  )
}

export const EditSurveyPage = (): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const { waveId } = route.useParams()
  const wave = useQuery(waveQuery(waveId))
  return (
    <Loaded query={wave} notFound={<NotFoundPage />}>
      {(found) => (
        <>
          <Breadcrumbs
            crumbs={[
              { label: t('title'), href: paths.surveys() },
              { label: found.title[language], href: paths.survey(found.id) },
              { label: t('edit') },
            ]}
          />
          <PageHeading title={t('edit')} lead={found.title[language]} />
          {found.state === 'draft' ? (
            <EditForm wave={found} />
          ) : (
            <Notification kind="info" title={t('notDraft')} />
          )}
        </>
      )}
    </Loaded>
  )
}
