import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/tokens.css'
import './styles/base.css'
import './styles/page-frame.css'
import './styles/chip.css'
import './styles/filter-pill.css'
import './styles/forms.css'
import './styles/states.css'
import { App } from './app.tsx'
import { startI18n } from './i18n.ts'
import { reloadAfterRelease } from './reload-after-release.ts'

reloadAfterRelease()
await startI18n()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>
)
