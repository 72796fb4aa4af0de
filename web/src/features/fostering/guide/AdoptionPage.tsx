import { Main } from '#web/app/frame/Main.tsx'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Breadcrumbs } from '#web/design/Breadcrumbs.tsx'
import { GoOn } from './GoOn.tsx'
import { guideFiles } from './guideFiles.ts'
import { Sections } from './Sections.tsx'
import { Sources } from './Sources.tsx'

const title = 'Adoption'

/** `/adoption`: what it is, who can, how it goes and how long it takes. */
export default function AdoptionPage() {
  const guide = guideFiles.useOne('adoption')
  useTitle(title)
  if (!guide) return <NotFoundPage />
  return (
    <Main before={<Breadcrumbs items={[{ text: 'Home', href: paths.home }, { text: title }]} />}>
      <div className="app-column">
        <h1 className="govuk-heading-xl">{title}</h1>
        <p className="govuk-body-l">{guide.short}</p>
        <Sections guide={guide} />
        <Sources guide={guide} />
        <GoOn next={guide.next} />
      </div>
    </Main>
  )
}
