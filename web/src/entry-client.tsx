import './design/styles/main.scss'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from './app/App.tsx'
import { preloadLinks } from './app/preloadLinks.ts'
import { makeQueryClient } from './app/queryClient.ts'
import { routeOf } from './app/routes.tsx'

const root = document.getElementById('root') as HTMLElement
const app = (
  <StrictMode>
    <BrowserRouter>
      <App queryClient={makeQueryClient()} />
    </BrowserRouter>
  </StrictMode>
)

preloadLinks()

// With the page's code at hand the first drawing is the whole page: what the build drew stays as it is.
await routeOf(window.location.pathname)
  .preload()
  .catch(() => undefined)
if (root.querySelector('main[data-shell]') || !root.firstElementChild) createRoot(root).render(app)
else hydrateRoot(root, app)
