import { council } from '#council'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { sourcedIn } from '#fostering/before/guide/guide.ts'
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
import { SourceList } from './Sources.tsx'

const title = 'Information pack'

/** All pages of the guide, in the order in which people ask, and adoption. */
const chapters = [...guidePages, { slug: 'adoption', title: 'Adoption' }]

interface ChapterProps {
  readonly slug: string
  readonly heading: string
}

const inFull = (path: string): string => new URL(path, council.site).href

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
          Everything people ask us about fostering and adoption, on one page. Read it together, or print it
          for someone who prefers paper.
        </p>
        <p className="govuk-body">
          {`${fosteringProfile.team}, ${council.name}. Questions: `}
          <Phone number={council.phone} />
        </p>
        {/* In full, as it is typed from paper. */}
        <p className="govuk-body">
          <span>{`On the web: ${inFull(addresses.home)}. To ask us a question: ${inFull(addresses.ask)}`}</span>
        </p>
        <Button type="button" variant="secondary" onClick={() => window.print()}>
          Print this page
        </Button>
        {chapters.map(({ slug, title: heading }) => (
          <Chapter key={slug} slug={slug} heading={heading} />
        ))}
        <h2 className="govuk-heading-l">Where this comes from</h2>
        {chapters.map(({ slug, title: heading }) => (
          <ComesFrom key={slug} slug={slug} heading={heading} />
        ))}
        <GoOn />
      </div>
    </Main>
  )
}

function ComesFrom({ slug, heading }: ChapterProps) {
  const guide = guideFiles.useOne(slug)
  if (!guide || sourcedIn(guide).length === 0) return null
  return (
    <>
      <h3 className="govuk-heading-s">{heading}</h3>
      <SourceList guide={guide} />
    </>
  )
}

function Chapter({ slug, heading }: ChapterProps) {
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
