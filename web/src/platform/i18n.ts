import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { namespaces, resources } from './locales/resources.ts'

export const languages = ['ja', 'en'] as const
export type Language = (typeof languages)[number]

const storageKey = 'koe.language'

export const isLanguage = (text: unknown): text is Language => text === 'ja' || text === 'en'

/** `?lang=` in the address wins over the remembered choice; Japanese is what everybody starts with. */
export const chooseLanguage = (search: string, remembered: string | null): Language => {
  const asked = new URLSearchParams(search).get('lang')
  if (isLanguage(asked)) return asked
  return isLanguage(remembered) ? remembered : 'ja'
}

/** Storage may be refused by the browser; then the choice lasts as long as the page. */
const remember = (language: Language): void => {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    /* nothing to keep it in */
  }
}

const recall = (): string | null => {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

/** Starts the texts in one language, synchronously, without touching the browser. */
export const startI18n = (language: Language): i18n => {
  if (i18next.isInitialized) {
    void i18next.changeLanguage(language)
    return i18next
  }
  void i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'ja',
    supportedLngs: [...languages],
    ns: [...namespaces],
    defaultNS: 'ui',
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return i18next
}

/** What the office application calls once, before it renders. */
export const startI18nInBrowser = (): i18n => {
  const language = chooseLanguage(window.location.search, recall())
  document.documentElement.lang = language
  return startI18n(language)
}

export const setLanguage = (language: Language): void => {
  remember(language)
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}

export const currentLanguage = (): Language =>
  isLanguage(i18next.language) ? i18next.language : 'ja'
