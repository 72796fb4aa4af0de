import { council } from '#council'
import { guideEntry } from '#fostering/before/guide/list.ts'
import { Phone } from '#web/app/frame/Phone.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'

/** What to do from here: ask, see whether it could be something, read on. */
export function GoOn({ next = [] }: { next?: readonly string[] }) {
  const pages = next.flatMap((slug) => guideEntry(slug) ?? [])
  return (
    <>
      <h2 className="govuk-heading-m">Ask us</h2>
      <p className="govuk-body">
        No question is too small, and asking does not commit you to anything. Or call us on{' '}
        <Phone number={council.phone} />.
      </p>
      <ButtonGroup>
        <ButtonLink href={addresses.ask}>Ask us a question</ButtonLink>
        <Link className="govuk-body" href={addresses.couldI}>
          Could I foster or adopt? Six questions
        </Link>
      </ButtonGroup>
      {pages.length > 0 && (
        <nav aria-label="More about fostering and adoption">
          <h2 className="govuk-heading-s">Read on</h2>
          <ul className="govuk-list">
            {pages.map(({ slug, title }) => (
              <li key={slug}>
                <Link href={addresses.guide(slug)}>{title}</Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}
