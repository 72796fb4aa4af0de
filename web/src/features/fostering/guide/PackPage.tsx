import { council } from '#council'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { guidePages } from '#fostering/before/guide/list.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Breadcrumbs } from '#web/design/Breadcrumbs.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { addresses } from '../addresses.ts'
import { GoOn } from './GoOn.tsx'
import { guideFiles } from './guideFiles.ts'
import { Sections } from './Sections.tsx'

const title = 'Information pack'

/** `/fostering/pack`: the whole guide on one page, to read at once or to print. */
export default function PackPage() {
  useTitle(title)
  return (
    <Main
      before={
        <Breadcrumbs
          items={[
            { text: 'Home', href: paths.home },
            { text: 'Fostering', href: addresses.home },
            { text: title },
          ]}
        />
      }
    >
      <div className="app-column">
        <h1 className="govuk-heading-xl">{title}</h1>
        <p className="govuk-body-l">
          Everything that people ask us about fostering, on one page. Read it together, or print it for
          somebody who likes paper.
        </p>
        <p className="govuk-body">
          {`${fosteringProfile.team}, ${council.name}. Questions: `}
          <Phone number={council.phone} />
        </p>
        <Button type="button" variant="secondary" onClick={() => window.print()}>
          Print this page
        </Button>
        {guidePages.map(({ slug, title: heading }) => (
          <Chapter key={slug} slug={slug} heading={heading} />
        ))}
        <GoOn />
      </div>
    </Main>
  )
}

function Chapter({ slug, heading }: { slug: string; heading: string }) {
  const guide = guideFiles.useOne(slug)
  if (!guide) return null
  return (
    <section aria-labelledby={slug}>
      <h2 className="govuk-heading-l" id={slug}>
        {heading}
      </h2>
      <p className="govuk-body govuk-!-font-weight-bold">{guide.short}</p>
      <Sections guide={guide} level={3} />
    </section>
  )
}
