import { council } from '#council'
import { paths } from '../paths.ts'
import { Frame } from './Frame.tsx'

/** Stands until the browser has drawn the page itself; without scripts it gives a way on. */
export function Shell() {
  return (
    <Frame empty>
      <div className="govuk-width-container">
        <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
          <div className="app-wait">
            <noscript>
              <h1 className="govuk-heading-l">This page needs JavaScript</h1>
              <p className="govuk-body">
                You can do the same by telephone. Call {council.name} on {council.phone}. {council.hours}
              </p>
              <p className="govuk-body">
                For danger on a road, call {council.emergencyPhone}, day or night. If somebody is hurt or
                could be, call 999.
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
