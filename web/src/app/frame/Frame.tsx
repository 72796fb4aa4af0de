import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { SkipLink } from '#web/design/SkipLink.tsx'
import { paths } from '../paths.ts'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'

/** What surrounds every page. Staff need no way to reach the council. */
export function Frame({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  return (
    <div className="app-page">
      <SkipLink />
      <Header />
      <div className="app-page__body">{children}</div>
      {!pathname.startsWith(paths.workspace) && <Footer />}
    </div>
  )
}
