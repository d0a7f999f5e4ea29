import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../styles/answering.css'

const root = document.getElementById('root')
if (root === null) throw new Error('answer.html has no #root element')

createRoot(root).render(
  <StrictMode>
    <main>
      <h1>声 Koe</h1>
    </main>
  </StrictMode>,
)
