import './design/styles/main.scss'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { preloadLinks } from '#web/app/load/preloadLinks.ts'
import { App } from './app/App.tsx'
import { watchEarlyInput } from './app/earlyInput.ts'
import { makeQueryClient } from './app/queryClient.ts'
import { preloadPage } from './app/routes.tsx'

// Before anything looks at the address. Most have nothing to put right, and do without the code for it.
if (/[#%*]/.test(window.location.pathname + window.location.hash))
  await import('./app/privateAddress.ts').then(
    ({ straightenAddress }) => straightenAddress(),
    () => undefined,
  )

const root = document.getElementById('root') as HTMLElement
const app = (
  <StrictMode>
    <BrowserRouter>
      <App queryClient={makeQueryClient()} />
    </BrowserRouter>
  </StrictMode>
)

watchEarlyInput(root)
preloadLinks()

// With the page's code at hand the first drawing is the whole page: what the build drew stays as it is.
await preloadPage(window.location.pathname).catch(() => undefined)
// A page that is missing may still be one that has moved, which the build does not draw.
const another = root.querySelector('main[data-shell], [data-missing]') || !root.firstElementChild
if (another) createRoot(root).render(app)
else hydrateRoot(root, app)
