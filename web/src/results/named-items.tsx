import type { Measure, Release } from '@koe/shared/contracts/results.ts'
import type { ReactElement } from 'react'
import { ScoreMark } from '../charts/band-mark.tsx'
import { useLanguage } from '../platform/use-language.ts'
import { chartBands, chartFigure } from './chart-figures.ts'
import { TitledCard } from './titled-card.tsx'

/** Three items by name: what the city can be glad of, or what it has to look at. */
export const NamedItems = ({
  title,
  items,
  release,
}: {
  readonly title: string
  readonly items: readonly Measure[]
  readonly release: Release
}): ReactElement => {
  const language = useLanguage()
  return (
    <TitledCard title={title}>
      <ol className="flex flex-col">
        {items.map((item) => (
          <li
            key={item.key}
            className="flex items-center justify-between gap-3 border-t border-solid-gray-200 py-2"
          >
            <span className="min-w-0 leading-150">
              <span className="block font-700">{item.label[language]}</span>
              <span className="block text-[0.8125rem] leading-150 text-solid-gray-700">
                {item.wording[language]}
              </span>
            </span>
            <span className="shrink-0">
              <ScoreMark
                figure={chartFigure(item.figure)}
                bands={chartBands(release.bands, language)}
              />
            </span>
          </li>
        ))}
      </ol>
    </TitledCard>
  )
}
