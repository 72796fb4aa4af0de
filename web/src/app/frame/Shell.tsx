import { council } from '#council'
import { Frame } from './Frame.tsx'

/** Stands until the browser has drawn the page itself; without scripts it gives a way on. */
export function Shell() {
  return (
    <Frame>
      <div className="govuk-width-container">
        <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
          <div className="app-wait">
            <noscript>
              <h1 className="govuk-heading-l">This page needs JavaScript</h1>
              <p className="govuk-body">
                Turn on JavaScript in your browser, or call {council.name} on {council.phone}. {council.hours}
              </p>
            </noscript>
          </div>
        </main>
      </div>
    </Frame>
  )
}
