import { council } from '#council'
import { paths } from '../paths.ts'
import { Frame } from './Frame.tsx'
import { Phone } from './Phone.tsx'

export interface ShellProps {
  /** The form, where it is a page of one. */
  form?: string
  /** What other page it is, where that is known. */
  page?: string | undefined
  /** Who takes it by phone, where that is known; otherwise whoever answers for the council. */
  at?: { readonly phone: string; readonly hours: string }
}

/** Stands until the browser has drawn the page itself; without scripts it gives a way on. */
export function Shell({ form, page, at = council }: ShellProps) {
  const needing = `${form ? 'form' : 'page'} needs JavaScript`
  const name = form ?? page
  return (
    <Frame empty>
      <div className="govuk-width-container">
        <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
          <div className="app-wait">
            <noscript>
              <h1 className="govuk-heading-l">{name ? `${name}: this ${needing}` : `This ${needing}`}</h1>
              <p className="govuk-body">
                <span>{form ? 'We can fill it in with you by phone.' : 'You can do the same by phone.'}</span>
                {' Call '}
                <Phone number={at.phone} />. <span>{at.hours}</span>
              </p>
              <p className="govuk-body">
                For danger on a road, call <Phone number={council.emergencyPhone} />, day or night. If
                somebody is hurt or could be, call 999.
              </p>
              <p className="govuk-body">
                To do it here, turn on JavaScript in your browser and open this page again. Without it you can
                still read{' '}
                <a className="govuk-link" href={paths.aToZ}>
                  all services from A to Z
                </a>{' '}
                and open{' '}
                <a className="govuk-link" href="/api/open-data/requests-by-month.csv">
                  our figures as a table (CSV)
                </a>
                .
              </p>
            </noscript>
          </div>
        </main>
      </div>
    </Frame>
  )
}
