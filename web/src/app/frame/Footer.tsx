import type { ReactNode } from 'react'
import { council } from '#council'
import { Link } from '#web/design/Link.tsx'
import { paths } from '../paths.ts'
import { Hours } from './Hours.tsx'
import { Phone } from './Phone.tsx'
import { PostalAddress } from './PostalAddress.tsx'

/** How to reach a person, and the pages that every public site has to have. */
export function Footer() {
  return (
    <footer className="app-footer">
      <div className="govuk-width-container app-footer__columns">
        <div>
          <h2 className="app-footer__heading">Talk to us</h2>
          <p>
            <Phone number={council.phone} className="app-footer__phone" />
            <br />
            <Hours />
          </p>
          <p>
            Danger on a road, day or night: <Phone number={council.emergencyPhone} />
          </p>
          <p>
            <Link href={paths.contact}>All ways to contact us</Link>
          </p>
        </div>
        <Column heading="Services">
          <Link href={paths.report}>Report a problem</Link>
          <Link href={paths.apply}>Apply</Link>
          <Link href={paths.find}>Find a service</Link>
          <Link href={paths.track}>Track a request</Link>
          <Link href={paths.continue}>Continue a saved form</Link>
          <Link href={council.reportsInTheOpen ? paths.openReports : paths.alerts}>Reports in your area</Link>
        </Column>
        <Column heading="About this site">
          <Link href={paths.accessibility}>Accessibility statement</Link>
          <Link href={paths.privacy}>Privacy</Link>
          <Link href={paths.cookies}>Cookies</Link>
          <Link href={paths.performance}>How we are doing</Link>
          <Link href={council.website}>{council.name}’s main website</Link>
        </Column>
        <div>
          <h2 className="app-footer__heading">Write to us</h2>
          <PostalAddress />
        </div>
      </div>
    </footer>
  )
}

/** Inside a form: how to reach a person, and what every page has to have. Nothing leads away from what is being typed. */
export function ShortFooter() {
  return (
    <footer className="app-footer app-footer--short">
      <div className="govuk-width-container">
        <p>
          Do you need help? Call <Phone number={council.phone} />. <Hours />
        </p>
        <p>
          Danger on a road, day or night: <Phone number={council.emergencyPhone} />
        </p>
        <ul className="app-footer__list">
          <li>
            <Link href={paths.accessibility}>Accessibility statement</Link>
          </li>
          <li>
            <Link href={paths.privacy}>Privacy</Link>
          </li>
          <li>
            <Link href={paths.cookies}>Cookies</Link>
          </li>
        </ul>
      </div>
    </footer>
  )
}

function Column({ heading, children }: { heading: string; children: ReactNode[] }) {
  return (
    <div>
      <h2 className="app-footer__heading">{heading}</h2>
      <ul className="app-footer__list">
        {children.map((link, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the links are fixed
          <li key={index}>{link}</li>
        ))}
      </ul>
    </div>
  )
}
