import type { Wave } from '@koe/shared/contracts/surveys.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Breadcrumbs, PageHeading } from '../ui/page-heading.tsx'
import { ClosedWave } from './closed-wave.tsx'
import { DraftWave } from './draft-wave.tsx'
import { LongWork } from './long-work.tsx'
import { OpenWave } from './open-wave.tsx'
import { waveQuery } from './queries.ts'
import { WavePeriod, WaveStateLabel } from './wave-state.tsx'

const route = getRouteApi('/office/surveys/$waveId')

const Stage = ({ wave }: { readonly wave: Wave }): ReactElement => {
  if (wave.state === 'draft') return <DraftWave wave={wave} />
  if (wave.state === 'open') return <OpenWave wave={wave} />
  if (wave.state === 'closed') return <ClosedWave wave={wave} />
  return <LongWork wave={wave} />
}

export const SurveyPage = (): ReactElement => {
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
              { label: found.title[language] },
            ]}
          />
          <PageHeading
            title={found.title[language]}
            eyebrow={<WaveStateLabel state={found.state} />}
            lead={<WavePeriod wave={found} />}
          />
          <Stage wave={found} />
        </>
      )}
    </Loaded>
  )
}
