import './design/styles/main.scss'
import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { preloadLinks } from '#web/app/load/preloadLinks.ts'
import { App } from './app/App.tsx'
import { drawnOf, takeAnswers } from './app/answers.ts'
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
const queryClient = makeQueryClient()
const app = (
  <StrictMode>
    <BrowserRouter>
      <App queryClient={queryClient} />
    </BrowserRouter>
  </StrictMode>
)

watchEarlyInput(root)
preloadLinks()

// With the page's code at hand the first drawing is the whole page: what the build drew stays as it is.
await preloadPage(window.location.pathname, window.location.search).catch(() => undefined)
// What was drawn for many addresses, or for one that somebody has left meanwhile by going back, is drawn anew.
const { of = '' } = root.dataset
takeAnswers(queryClient)
if (drawnOf(of, window.location)) flushSync(() => hydrateRoot(root, app))
else createRoot(root).render(app)
