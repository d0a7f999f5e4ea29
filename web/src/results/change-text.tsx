import type { Change } from '@koe/shared/contracts/results.ts'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { chartChange } from './chart-figures.ts'

const arrows = { rise: '↑', fall: '↓', none: '' } as const

/**
 * A difference with its verdict. Only a clear one is bold and has an arrow; "no clear change" is grey,
 * as large as any other verdict.
 */
export const ChangeText = ({
  change,
  kind,
}: {
  readonly change: Change | null
  readonly kind: 'change' | 'rest'
}): ReactElement => {
  const { t } = useTranslation('results')
  if (change === null)
    return <span className="text-sm text-solid-gray-700">{t('verdict.nothing')}</span>
  const { text, verdict } = chartChange(change)
  const clear = verdict !== 'none'
  return (
    <span
      className={`inline-flex flex-wrap items-baseline gap-x-1.5 ${clear ? 'text-solid-gray-900' : 'text-solid-gray-700'}`}
    >
      <span className={clear ? 'font-700' : ''}>
        {text}
        {clear && <span aria-hidden="true"> {arrows[verdict]}</span>}
      </span>
      <span className={`text-[0.8125rem] leading-140 ${clear ? 'font-700' : ''}`}>
        {t(`verdict.${kind}.${verdict}`)}
      </span>
    </span>
  )
}
