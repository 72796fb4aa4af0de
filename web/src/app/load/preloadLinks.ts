import { preloadPage } from '../routes.tsx'

/** Fetches a page's code when a resident points at a link to it, a moment before they press it. */
export function preloadLinks(): void {
  for (const kind of ['pointerover', 'focusin', 'touchstart'] as const)
    document.addEventListener(kind, preload, { passive: true })
}

function preload(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.origin !== window.location.origin || link.pathname.startsWith('/api/')) return
  preloadPage(link.pathname).catch(() => undefined)
}
