import type { Item, Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { useLanguage } from '../platform/use-language.ts'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { PhonePreview } from './phone-preview.tsx'
import { questionnairesQuery } from './queries.ts'

const route = getRouteApi('/office/surveys/questionnaires/$key/$version')

const ItemList = ({
  items,
  at,
  onChoose,
}: {
  readonly items: readonly Item[]
  readonly at: number
  readonly onChoose: (index: number) => void
}): ReactElement => {
  const language = useLanguage()
  return (
    <ol className="flex flex-col">
      {items.map((item, index) => (
        <li key={item.key} className="border-b border-hairline">
          <button
            type="button"
            aria-current={index === at ? 'true' : undefined}
            onClick={() => onChoose(index)}
            className="flex min-h-11 w-full gap-3 rounded-8 px-2 py-2 text-left leading-150 hover:bg-blue-50 aria-[current=true]:bg-blue-50 aria-[current=true]:font-700"
          >
            <span className="w-6 shrink-0 text-right text-solid-gray-700">{index + 1}</span>
            <span>{item.wording[language]}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

const Preview = ({ questionnaire }: { readonly questionnaire: Questionnaire }): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const router = useRouter()
  const [at, setAt] = useState(0)
  return (
    <>
      <PageHeading
        title={questionnaire.title[language]}
        lead={t('previewLead', { count: questionnaire.items.length })}
        actions={
          <Button kind="secondary" onPress={() => router.history.back()}>
            {t('back')}
          </Button>
        }
      />
      <div className="grid items-start gap-8 md:grid-cols-[auto_1fr]">
        <PhonePreview questionnaire={questionnaire} at={at} onMove={setAt} />
        <ItemList items={questionnaire.items} at={at} onChoose={setAt} />
      </div>
    </>
  )
}

export const QuestionnairePage = (): ReactElement => {
  const { key, version } = route.useParams()
  const questionnaires = useQuery(questionnairesQuery)
  return (
    <Loaded query={questionnaires}>
      {(list) => {
        const found = list.find((one) => one.key === key && String(one.version) === version)
        return found ? <Preview questionnaire={found} /> : <NotFoundPage />
      }}
    </Loaded>
  )
}
