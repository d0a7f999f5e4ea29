import { createRoot } from 'react-dom/client'
import { startI18nInBrowser } from '../platform/i18n.ts'
import '../styles/office.css'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root element')

startI18nInBrowser()
createRoot(root).render(<App />)
