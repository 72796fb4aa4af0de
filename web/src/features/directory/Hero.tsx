import { council } from '#council'
import { Link } from '../../design/Link.tsx'
import type { DirectoryEntry } from './entry.ts'
import { hrefOf } from './ServiceList.tsx'
import { ServiceSearch } from './ServiceSearch.tsx'

/** The first thing on the home page: what this is, and where to start. */
export function Hero({ popular }: { popular: readonly DirectoryEntry[] }) {
  return (
    <div className="app-hero">
      <div className="govuk-width-container">
        <h1 className="app-hero__title">What can we help you with?</h1>
        <p className="app-hero__text">
          {council.shortName}’s county services, day and night. You do not need an account.
        </p>
        <ServiceSearch label="Search for a service, such as “blue badge”" />
        <ul className="app-hero__popular" aria-label="Common services">
          {popular.map((entry) => (
            <li key={entry.slug}>
              <Link inverse href={hrefOf(entry)}>
                {entry.title}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <Hills />
    </div>
  )
}

function Hills() {
  return (
    <svg
      className="app-hero__hills"
      viewBox="0 0 1440 170"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path className="app-hills__far" d="M0 88C180 20 330 10 520 52s330 62 520 10 300-40 400-6v114H0z" />
      <path className="app-hills__middle" d="M0 120c210-56 420-44 640-10s420 22 800-44v104H0z" />
      <path className="app-hills__near" d="M0 146c260-30 520-28 760-10s460 14 680-22v56H0z" />
    </svg>
  )
}
