import { type ReactElement, StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useTranslation } from 'react-i18next'
import { Shell } from '../app/shell.tsx'
import { currentLanguage, startI18nInBrowser } from '../platform/i18n.ts'
import { GalleryCharts } from './gallery-charts.tsx'
import { GalleryWidgets } from './gallery-widgets.tsx'
import '../styles/office.css'

const Gallery = (): ReactElement => {
  const { t } = useTranslation(['home', 'surveys', 'results', 'roster', 'ui'])
  useTranslation('charts')
  const [view] = useState(() => new URLSearchParams(window.location.search).get('view'))
  return (
    <Shell
      homeHref="/"
      navigation={[
        { label: t('home:title'), href: '#home' },
        { label: t('surveys:title'), href: '#surveys' },
        { label: t('results:title'), href: '#results', current: true },
        { label: t('roster:title'), href: '#roster' },
      ]}
      account={{ name: 'hr', entries: [{ id: 'out', label: t('ui:signOut') }] }}
      footer="Koe"
    >
      {view === 'widgets' ? (
        <GalleryWidgets language={currentLanguage()} />
      ) : (
        <GalleryCharts language={currentLanguage()} />
      )}
    </Shell>
  )
}

startI18nInBrowser()
const root = document.getElementById('root')
if (root === null) throw new Error('gallery.html has no #root element')
createRoot(root).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
)
