import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ink } from './band-look.ts'

export type KeyEntry = 'thisWave' | 'lastWave' | 'target' | 'organisation' | 'interval'

const glyphs: Record<KeyEntry, ReactElement> = {
  thisWave: <circle cx={10} cy={10} r={6} fill={ink.thisWave} />,
  lastWave: <circle cx={10} cy={10} r={5} fill={ink.white} stroke={ink.lastWave} strokeWidth={2} />,
  target: <path d="M10 3V18M6 2H14" stroke={ink.target} strokeWidth={2} fill="none" />,
  organisation: (
    <path d="M10 2V18" stroke={ink.quiet} strokeWidth={1.5} strokeDasharray="3 2" fill="none" />
  ),
  interval: <path d="M2 10H18M2 6V14M18 6V14" stroke={ink.text} strokeWidth={1.5} fill="none" />,
}

/** Says once what the shapes are; colour alone never tells them apart. */
export const ChartKey = ({
  entries,
  lastLabel,
}: {
  readonly entries: readonly KeyEntry[]
  readonly lastLabel?: string | undefined
}): ReactElement => {
  const { t } = useTranslation('charts')
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 pb-2 text-sm leading-150 text-solid-gray-800">
      {entries.map((entry) => (
        <li key={entry} className="inline-flex items-center gap-1.5">
          <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
            {glyphs[entry]}
          </svg>
          {entry === 'lastWave' ? (lastLabel ?? t('lastWave')) : t(entry)}
        </li>
      ))}
    </ul>
  )
}
