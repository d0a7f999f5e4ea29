import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

/** Made-up data must not be taken for a result, wherever it stands. */
export const SyntheticMark = (): ReactElement => {
  const { t } = useTranslation('results')
  return (
    <span
      title={t('syntheticNote')}
      className="inline-flex items-center rounded-4 border border-solid-gray-536 px-2 text-sm leading-160 whitespace-nowrap text-solid-gray-800"
    >
      {t('synthetic')}
    </span>
  )
}
