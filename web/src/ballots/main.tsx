import { createRoot } from 'react-dom/client'
import '../styles/answering.css'
import { Answering } from './answering.tsx'
import { LanguageProvider } from './language.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('answer.html has no #root element')

createRoot(root).render(
  <LanguageProvider>
    <Answering />
  </LanguageProvider>,
)
