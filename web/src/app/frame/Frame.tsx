import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { council } from '#council'
import { SkipLink } from '#web/design/SkipLink.tsx'
import { paths } from '../paths.ts'
import { Footer, ShortFooter } from './Footer.tsx'
import { Header } from './Header.tsx'
import { Hours } from './Hours.tsx'
import { Phone } from './Phone.tsx'

/** A page of a form, after its start page; the payment page comes back to another. */
const inForm = /^\/(?:report|apply)\/(?!paid\/)[^/]+\/[^/]+/

/** The start page of a form, which says itself whom to call instead. */
const start = /^\/(?:report|apply)\/[^/]+\/?$/

interface Props {
  children: ReactNode
  /** Nothing is in it yet, so that it says itself what to do without scripts. */
  empty?: boolean
}

/** What surrounds every page. Staff need no way to reach the council. */
export function Frame({ children, empty }: Props) {
  const { pathname } = useLocation()
  return (
    <div className="app-page">
      <SkipLink />
      <Header />
      {!empty && <WithoutScripts called={start.test(pathname)} />}
      <div className="app-page__body">{children}</div>
      {!pathname.startsWith(paths.workspace) && (inForm.test(pathname) ? <ShortFooter /> : <Footer />)}
    </div>
  )
}

/** A button that does nothing must not be all that somebody meets. */
const WithoutScripts = ({ called }: { called: boolean }) => (
  <noscript>
    <div className="govuk-width-container">
      <div className="govuk-inset-text">
        <span>
          JavaScript is turned off in your browser. You can search and read here, but you cannot fill in our
          forms.
        </span>
        {!called && (
          <span>
            <span>{` To do any of this by phone, call ${council.name} on `}</span>
            <Phone number={council.phone} />
            <span>. </span>
            <Hours />
          </span>
        )}
      </div>
    </div>
  </noscript>
)
