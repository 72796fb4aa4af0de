import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { SkipLink } from '#web/design/SkipLink.tsx'
import { paths } from '../paths.ts'
import { Footer, ShortFooter } from './Footer.tsx'
import { Header } from './Header.tsx'

/** A page of a form, after its start page; the payment page comes back to another. */
const inForm = /^\/(?:report|apply)\/(?!paid\/)[^/]+\/[^/]+/

/** What surrounds every page. Staff need no way to reach the council. */
export function Frame({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  return (
    <div className="app-page">
      <SkipLink />
      <Header />
      <div className="app-page__body">{children}</div>
      {!pathname.startsWith(paths.workspace) && (inForm.test(pathname) ? <ShortFooter /> : <Footer />)}
    </div>
  )
}
