import { createContext, type ReactElement, type ReactNode, useContext, useState } from 'react'
import { type AnsweringTexts, texts } from './texts.ts'

export type Language = 'ja' | 'en'

interface Speaking {
  readonly language: Language
  readonly t: AnsweringTexts
  setLanguage(language: Language): void
}

const Context = createContext<Speaking>({
  language: 'ja',
  t: texts.ja,
  setLanguage: () => undefined,
})

export const useLanguage = (): Speaking => useContext(Context)

/** `?lang=` wins, then the choice made on this device, then Japanese. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? remembered()
  return asked === 'en' ? 'en' : 'ja'
}

function remembered(): string | null {
  try {
    return localStorage.getItem('koe.language')
  } catch {
    return null
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem('koe.language', language)
  } catch {
    // Storage is refused: the choice lasts as long as the page.
  }
}

export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [language, setLanguage] = useState(firstLanguage)
  document.documentElement.lang = language
  document.title = texts[language].documentTitle
  const choose = (next: Language) => {
    remember(next)
    setLanguage(next)
  }
  return <Context value={{ language, t: texts[language], setLanguage: choose }}>{children}</Context>
}
