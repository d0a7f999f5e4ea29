import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

/** The first stop of the Tab key: past the navigation, to what the page is about. */
export const SkipLink = ({ target }: { readonly target: string }): ReactElement => {
  const { t } = useTranslation('ui')
  return (
    <a
      href={`#${target}`}
      className="absolute top-2 left-2 z-50 -translate-y-24 rounded-8 bg-white px-4 py-3 font-700 focus:translate-y-0"
    >
      {t('skipToContent')}
    </a>
  )
}
