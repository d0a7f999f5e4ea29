import type { Comparison, Group } from '@koe/shared/contracts/results.ts'
import { useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { HeatMap } from '../charts/heat-map/heat-map.tsx'
import { useLanguage } from '../platform/use-language.ts'
import { Card } from '../ui/card.tsx'
import { SegmentedToggle } from '../ui/segmented-toggle.tsx'
import { useAddress, useChartView } from './address-state.ts'
import { chartBands } from './chart-figures.ts'
import { type MapColumns, mapColumns, mapRows, wholeRow } from './comparison-map.ts'
import { HowComputed } from './how-computed.tsx'
import { readSort, sortAddress } from './sort-address.ts'

/** Which columns the address asks for, and their name in words. */
export const useMapColumns = (): { readonly columns: MapColumns; readonly what: string } => {
  const { t } = useTranslation('results')
  const { columns = 'constructs' } = useSearch({ strict: false })
  return { columns, what: t(`columns.${columns}`) }
}

/** From here on the map scrolls under its header instead of leaving it behind. */
const longFrom = 14

/** Groups × measures. The address keeps the columns, the order and the view. */
export const ComparisonHeatMap = ({
  comparison,
  title,
  subtitle,
  fileName,
  rowHeading,
  wholeLabel,
  addressOf,
}: {
  readonly comparison: Comparison
  readonly title: string
  readonly subtitle: string
  readonly fileName: string
  readonly rowHeading: string
  readonly wholeLabel: string
  readonly addressOf?: (group: Group) => string
}): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const change = useAddress()
  const view = useChartView('map')
  const { columns } = useMapColumns()
  const { sort } = useSearch({ strict: false })
  const { release, organisation, measures } = comparison
  return (
    <Card>
      <HeatMap
        title={title}
        subtitle={subtitle}
        fileName={fileName}
        rowHeading={rowHeading}
        columns={mapColumns(measures, columns, language)}
        rows={mapRows(comparison, language, addressOf)}
        whole={wholeRow(comparison, wholeLabel)}
        bands={chartBands(release.bands, language)}
        {...(comparison.rows.length > longFrom ? { maxHeight: '44rem' } : {})}
        sort={readSort(sort)}
        onSortChange={(next) => change({ sort: sortAddress(next) })}
        {...view}
        controls={
          <SegmentedToggle
            label={t('columns.label')}
            value={columns}
            onChange={(next) =>
              change({ columns: next === 'items' ? next : undefined, sort: undefined })
            }
            segments={[
              { value: 'constructs', label: t('columns.constructs') },
              { value: 'items', label: t('columns.items') },
            ]}
          />
        }
        howComputed={
          <HowComputed
            release={release}
            group={organisation}
            items={measures.filter(({ kind }) => kind === 'item').length}
            withRest
          />
        }
      />
    </Card>
  )
}
