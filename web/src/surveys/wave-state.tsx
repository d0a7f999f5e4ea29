import type { Wave, WaveState } from '@koe/shared/contracts/surveys.ts'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../platform/format.ts'
import { useLanguage } from '../platform/use-language.ts'

const looks: Record<WaveState, string> = {
  draft: 'border-solid-gray-536 text-solid-gray-800',
  preparing: 'border-blue-900 text-blue-900',
  open: 'border-blue-900 bg-blue-900 text-white',
  closing: 'border-blue-900 text-blue-900',
  closed: 'border-solid-gray-536 bg-solid-gray-50 text-solid-gray-800',
}

export const WaveStateLabel = ({ state }: { readonly state: WaveState }): ReactElement => {
  const { t } = useTranslation('surveys')
  return (
    <span
      className={`inline-block rounded-full border px-3 py-0.5 text-sm whitespace-nowrap ${looks[state]}`}
    >
      {t(`state.${state}`)}
    </span>
  )
}

/** From and until, each a deadline in full: day, weekday, time. */
export const WavePeriod = ({ wave }: { readonly wave: Wave }): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  return (
    <>
      {t('period', {
        from: formatDateTime(wave.opensAt, language),
        until: formatDateTime(wave.closesAt, language),
      })}
    </>
  )
}
