import { fiscalYearLabel } from '@koe/shared/calendar/fiscal-year.ts'
import type { Comparison, Group } from '@koe/shared/contracts/results.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { ButtonLink } from '../ui/link.tsx'
import { Breadcrumbs } from '../ui/page-heading.tsx'
import { EmptyState } from '../ui/states.tsx'
import { comparisonFinding } from './comparison-finding.ts'
import { ComparisonHeatMap, useMapColumns } from './comparison-heat-map.tsx'
import { type MapColumns, measureAt } from './comparison-map.ts'
import { crumbsTo } from './crumbs.ts'
import { FindingHeading } from './finding-heading.tsx'
import { PageActions } from './page-actions.tsx'
import { departmentsQuery } from './queries.ts'
import { ResultsLoaded } from './results-loaded.tsx'
import { SyntheticMark } from './synthetic-mark.tsx'
import { useArrivalAt } from './use-arrival-at.ts'
import { WaveNavigation } from './wave-navigation.tsx'

const route = getRouteApi('/office/results/$waveId/departments')

/** One level down keeps the columns; a group without parts opens its own page. */
const addressOf =
  (waveId: string, columns: MapColumns) =>
  (group: Group): string => {
    if (group.kind !== 'all' && !group.hasChildren)
      return paths.resultsOverview(waveId, { group: group.key })
    const address = paths.resultsDepartments(
      waveId,
      group.kind === 'all' ? {} : { parent: group.key },
    )
    if (columns === 'constructs') return address
    return `${address}${address.includes('?') ? '&' : '?'}columns=items`
  }

const Heading = ({ comparison }: { readonly comparison: Comparison }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { release, parent, rows, measures } = comparison
  const part = t('departments.heading', { parent: parent.label[language] })
  return (
    <FindingHeading
      tab={`${part} – ${release.title[language]}`}
      subject={`${release.title[language]}${t('separator')}${part}`}
      mark={release.synthetic && <SyntheticMark />}
      finding={[
        rows.length === 0
          ? t('departments.none', { parent: parent.label[language] })
          : comparisonFinding(comparison, measureAt(measures, undefined), language, t),
      ]}
    />
  )
}

const HiddenNote = ({ comparison }: { readonly comparison: Comparison }): ReactElement | null => {
  const { t } = useTranslation('results')
  const count = comparison.rows.filter(({ group }) => !group.shown).length
  return count === 0 ? null : (
    <p className="text-[0.9375rem] text-solid-gray-700">
      {t('departments.hiddenCount', { count })}
    </p>
  )
}

const Body = ({ comparison }: { readonly comparison: Comparison }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { columns, what } = useMapColumns()
  const { release, parent, rows } = comparison
  const name = parent.label[language]
  const own = (
    <ButtonLink
      href={paths.resultsOverview(
        release.waveId,
        parent.kind === 'all' ? {} : { group: parent.key },
      )}
    >
      {t('departments.overviewOf', { parent: name })}
    </ButtonLink>
  )
  if (rows.length === 0)
    return <EmptyState title={t('departments.none', { parent: name })} action={own} />
  return (
    <>
      <ComparisonHeatMap
        comparison={comparison}
        title={t('departments.heading', { parent: name })}
        subtitle={`${t('departments.subtitle', {
          what,
          wave: fiscalYearLabel(release.fiscalYear, language),
        })}${language === 'ja' ? '。' : '. '}${t('departments.rowHint')}`}
        fileName={`koe-FY${release.fiscalYear}-departments`}
        rowHeading={t('picker.row')}
        wholeLabel={t('departments.whole', { parent: name })}
        addressOf={addressOf(release.waveId, columns)}
      />
      <HiddenNote comparison={comparison} />
      {parent.kind !== 'all' && <div className="no-print">{own}</div>}
    </>
  )
}

export const DepartmentsPage = (): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { waveId } = route.useParams()
  const { parent } = route.useSearch()
  const { columns } = useMapColumns()
  const query = useQuery(departmentsQuery(waveId, parent))
  useArrivalAt(parent)
  return (
    <ResultsLoaded query={query} body="44rem">
      {(comparison) => (
        <div aria-busy={query.isPlaceholderData} className="flex flex-col gap-5">
          <div className="-mt-4">
            <Breadcrumbs
              crumbs={crumbsTo(
                t('title'),
                comparison.release,
                comparison.path,
                addressOf(waveId, columns),
                language,
              )}
            />
          </div>
          <Heading comparison={comparison} />
          <WaveNavigation
            waveId={waveId}
            current="departments"
            actions={<PageActions release={comparison.release} />}
          />
          <Body comparison={comparison} />
        </div>
      )}
    </ResultsLoaded>
  )
}
