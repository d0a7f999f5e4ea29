import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { isLanguage, languages, setLanguage } from '../platform/i18n.ts'
import { Globe } from './icons.tsx'

/** Each language is written in itself, so that whoever needs it can read it. */
export const LanguageSwitch = (): ReactElement => {
  const { t, i18n } = useTranslation('ui')
  return (
    <label className="inline-flex min-h-11 items-center gap-1.5 text-sm">
      <Globe className="size-5 text-solid-gray-700" />
      <span className="sr-only">{t('language.label')}</span>
      <select
        value={i18n.language}
        onChange={(event) => {
          if (isLanguage(event.target.value)) setLanguage(event.target.value)
        }}
        className="min-h-11 cursor-pointer rounded-8 bg-transparent px-1 hover:underline"
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {t(`language.${language}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
