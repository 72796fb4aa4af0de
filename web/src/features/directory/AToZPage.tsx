import { titles } from 'virtual:open-titles'
import { grouped } from '#contract/core/lists/grouped.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '../../app/paths.ts'
import { Breadcrumbs } from '../../design/Breadcrumbs.tsx'
import { Link } from '../../design/Link.tsx'
import { inOrder } from './entry.ts'
import { hrefOf } from './ServiceList.tsx'

const letters = [...grouped(inOrder(titles), ({ title }) => title.charAt(0).toUpperCase())]

export default function AToZPage() {
  return (
    <Main
      before={
        <Breadcrumbs
          items={[
            { text: 'Home', href: paths.home },
            { text: 'Find a service', href: paths.find },
            { text: 'A to Z' },
          ]}
        />
      }
    >
      <h1 className="govuk-heading-xl">Services from A to Z</h1>
      <nav aria-label="Letters">
        <ul className="govuk-list app-letters">
          {letters.map(([letter]) => (
            <li key={letter}>
              <a className="govuk-link app-letters__link" href={`#letter-${letter}`}>
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map(([letter, entries]) => (
        <section key={letter} aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`} className="govuk-heading-m" tabIndex={-1}>
            {letter}
          </h2>
          <ul className="govuk-list app-links">
            {entries.map((entry) => (
              <li key={entry.slug}>
                <Link href={hrefOf(entry)}>{entry.title}</Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Main>
  )
}
