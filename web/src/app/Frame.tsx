import type { ReactNode } from 'react'
import { SkipLink } from '../design/SkipLink.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'

/** What surrounds every page. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <div className="app-page">
      <SkipLink />
      <Header />
      <div className="app-page__body">{children}</div>
      <Footer />
    </div>
  )
}
