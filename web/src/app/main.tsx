import { createRoot } from 'react-dom/client'
import { currentLanguage, setLanguage, startI18nInBrowser } from '../platform/i18n.ts'
import '../styles/office.css'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root element')

startI18nInBrowser()
forgetLanguageInAddress()
createRoot(root).render(<App />)

/** Read once and remembered: left there it would overrule the language switch on every reload. */
function forgetLanguageInAddress(): void {
  const address = new URL(window.location.href)
  if (!address.searchParams.has('lang')) return
  setLanguage(currentLanguage())
  address.searchParams.delete('lang')
  window.history.replaceState(window.history.state, '', address)
}
