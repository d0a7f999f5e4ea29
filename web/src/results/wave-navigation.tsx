import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../platform/paths.ts'
import { Link } from '../ui/link.tsx'

export type WavePlace = 'overview' | 'ranks' | 'departments'

const addresses: Record<WavePlace, (waveId: string) => string> = {
  overview: (waveId) => paths.resultsOverview(waveId),
  ranks: (waveId) => paths.resultsRanks(waveId),
  departments: (waveId) => paths.resultsDepartments(waveId),
}

/** The three ways to look at one wave. */
export const WaveNavigation = ({
  waveId,
  current,
  actions,
}: {
  readonly waveId: string
  readonly current: WavePlace
  readonly actions: ReactNode
}): ReactElement => {
  const { t } = useTranslation('results')
  return (
    <div className="no-print flex flex-wrap items-center justify-between gap-x-6 gap-y-2 sm:border-b sm:border-solid-gray-420">
      <nav
        aria-label={t('places.label')}
        className="max-sm:w-full max-sm:border-b max-sm:border-solid-gray-420"
      >
        <ul className="flex gap-1">
          {(['overview', 'ranks', 'departments'] as const).map((place) => (
            <li key={place}>
              <Link
                href={addresses[place](waveId)}
                current={place === current}
                className="flex min-h-11 items-center border-b-4 border-transparent px-3 whitespace-nowrap sm:px-4 text-solid-gray-800 no-underline visited:text-solid-gray-800 hover:bg-blue-50 hover:underline focus-visible:-outline-offset-4 aria-[current=page]:border-blue-900 aria-[current=page]:font-700 aria-[current=page]:text-blue-900"
              >
                {t(`places.${place}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex flex-wrap items-center gap-2 sm:pb-1.5">{actions}</div>
    </div>
  )
}
