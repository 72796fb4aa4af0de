import { directory } from 'virtual:directory'
import { council } from '#council'
import { Phone } from '../../app/Phone.tsx'
import { paths } from '../../app/paths.ts'
import { Link } from '../../design/Link.tsx'
import { Hero } from './Hero.tsx'
import { HowItWorks } from './HowItWorks.tsx'
import { ServiceList } from './ServiceList.tsx'
import { Tasks } from './Tasks.tsx'

/** One service of each group, the catalogue's first: what the whole of it is about at a glance. */
const samples = [...Map.groupBy(directory, (entry) => entry.group).values()].flatMap(([first]) => first ?? [])
/** How many of them stand on the page. */
const shown = { hero: 4, list: 6 }

export default function HomePage() {
  return (
    <main id="main-content" tabIndex={-1}>
      <Hero popular={samples.slice(0, shown.hero)} />
      <div className="govuk-width-container">
        <Tasks />
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
              Report a problem
            </h2>
            <Link className="govuk-body govuk-!-margin-bottom-0" href={paths.report}>
              See everything you can report
            </Link>
          </div>
          <ServiceList entries={samples.slice(0, shown.list)} />
        </section>
      </div>
      <HowItWorks />
    </main>
  )
}
