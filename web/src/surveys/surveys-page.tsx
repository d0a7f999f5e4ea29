import type { Wave } from '@koe/shared/contracts/surveys.ts'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../platform/format.ts'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { ButtonLink, Link } from '../ui/link.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { EmptyState } from '../ui/states.tsx'
import { wavesQuery } from './queries.ts'
import { WavePeriod, WaveStateLabel } from './wave-state.tsx'

const WaveRow = ({ wave }: { readonly wave: Wave }): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  return (
    <li className="flex flex-col gap-2 border-b border-hairline py-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <WaveStateLabel state={wave.state} />
        <h2 className="text-lg leading-150">
          <Link href={paths.survey(wave.id)} className="inline-flex min-h-11 items-center">
            {wave.title[language]}
          </Link>
        </h2>
        {wave.synthetic && <span className="text-sm text-solid-gray-700">{t('synthetic')}</span>}
      </div>
      <p className="text-solid-gray-700">
        <WavePeriod wave={wave} />
      </p>
      <p className="text-sm text-solid-gray-700">
        {t('questionCount', { count: wave.questionnaire.items })}
        {wave.eligible !== null &&
          ` · ${t('eligible', { count: wave.eligible, n: formatCount(wave.eligible, language) })}`}
      </p>
      {wave.released && (
        <p>
          <Link href={paths.resultsOverview(wave.id)} className="inline-flex min-h-11 items-center">
            {t('seeResultsOf', { title: wave.title[language] })}
          </Link>
        </p>
      )}
    </li>
  )
}

export const SurveysPage = (): ReactElement => {
  const { t } = useTranslation('surveys')
  const waves = useQuery(wavesQuery)
  const create = (
    <ButtonLink href={paths.newSurvey()} kind="primary">
      {t('create')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={waves.data && waves.data.length > 0 && create}
      />
      <Loaded query={waves}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('none.title')} action={create}>
              <p>{t('none.hint')}</p>
            </EmptyState>
          ) : (
            <ul className="border-t border-hairline">
              {list.map((wave) => (
                <WaveRow key={wave.id} wave={wave} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  )
}
