import { popular } from 'virtual:popular'
import { council } from '#council'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '../../app/paths.ts'
import { Link } from '../../design/Link.tsx'
import { Hero } from './Hero.tsx'
import { HowItWorks } from './HowItWorks.tsx'
import { ServiceList } from './ServiceList.tsx'
import { Tasks } from './Tasks.tsx'

/** How many of them stand on the page. */
const shown = { hero: 5, list: 9 }

export default function HomePage() {
  return (
    <main id="main-content" tabIndex={-1}>
      <Hero popular={popular.slice(0, shown.hero)} />
      <div className="govuk-width-container">
        <Tasks />
        <p className="govuk-body">
          Have you saved a form to finish later? <Link href={paths.continue}>Continue a saved form</Link>.
        </p>
        {council.reportsInTheOpen && (
          <p className="govuk-body">
            Has somebody told us already? <Link href={paths.openReports}>See what has been reported</Link>.
          </p>
        )}
        <section className="app-danger" aria-labelledby="danger">
          <h2 id="danger" className="govuk-heading-s govuk-!-margin-bottom-0">
            Is somebody in danger?
          </h2>
          <p>
            Call <Phone number="999" /> if anybody is hurt or could be. For danger on a road, call us on{' '}
            <Phone number={council.emergencyPhone} />, day or night.
          </p>
        </section>
        <section aria-labelledby="common">
          <div className="app-section-title">
            <h2 id="common" className="govuk-heading-l">
              What people come for
            </h2>
            <Link className="govuk-body govuk-!-margin-bottom-0" href={paths.find}>
              Find any service
            </Link>
          </div>
          <ServiceList entries={popular.slice(0, shown.list)} />
        </section>
      </div>
      <HowItWorks />
    </main>
  )
}
