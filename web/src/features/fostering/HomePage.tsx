import { guideGroups } from '#fostering/before/guide/list.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Breadcrumbs } from '#web/design/Breadcrumbs.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { addresses } from './addresses.ts'
import { UrgentNumbers } from './UrgentNumbers.tsx'

const title = 'Fostering'

/** `/fostering`: what people ask, and the ways to ask us. */
export default function HomePage() {
  useTitle(title)
  return (
    <Main before={<Breadcrumbs items={[{ text: 'Home', href: paths.home }, { text: title }]} />}>
      <div className="app-column">
        <h1 className="govuk-heading-xl">{title}</h1>
        <p className="govuk-body-l">
          Some children cannot live with their own family for now. You could be the person who gives them a
          safe place: for a night, for a weekend each month, or until they are grown up.
        </p>
        <ButtonGroup>
          <ButtonLink href={addresses.couldI} isStart>
            Could I foster or adopt?
          </ButtonLink>
          <Link className="govuk-body" href={addresses.ask}>
            Ask us a question
          </Link>
        </ButtonGroup>
        <InsetText>
          <p className="govuk-body">
            Is a child of your family or friends with you already, or might they come tonight? Call us now:
            you do not have to fill in anything first.
          </p>
          <UrgentNumbers />
        </InsetText>
        {guideGroups.map(({ title: heading, pages }) => (
          <section key={heading}>
            <h2 className="govuk-heading-l">{heading}</h2>
            <ul className="govuk-list govuk-list--spaced">
              {pages.map(({ slug, title: question, summary }) => (
                <li key={slug}>
                  <Link className="govuk-!-font-weight-bold" href={addresses.guide(slug)}>
                    {question}
                  </Link>
                  <p className="govuk-body">{summary}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <h2 className="govuk-heading-l">More</h2>
        <ul className="govuk-list">
          <li>
            <Link href={paths.adoption}>Adoption</Link>
          </li>
          <li>
            <Link href={addresses.pack}>Everything on one page, to read or print</Link>
          </li>
        </ul>
      </div>
    </Main>
  )
}
