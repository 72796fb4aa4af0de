import { useParams } from 'react-router'
import { guideEntry } from '#fostering/before/guide/list.ts'
import { Main } from '#web/app/frame/Main.tsx'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Breadcrumbs } from '#web/design/Breadcrumbs.tsx'
import { addresses } from '../addresses.ts'
import { GoOn } from './GoOn.tsx'
import { guideFiles } from './guideFiles.ts'
import { Sections } from './Sections.tsx'
import { Sources } from './Sources.tsx'

/** `/fostering/<question>`: one question, answered. */
export default function GuidePage() {
  const { question = '' } = useParams()
  return guideEntry(question) ? <Answer slug={question} /> : <NotFoundPage />
}

function Answer({ slug }: { slug: string }) {
  const guide = guideFiles.useOne(slug)
  const title = guideEntry(slug)?.title ?? ''
  useTitle(title)
  if (!guide) return <NotFoundPage />
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
        <p className="govuk-body-l">{guide.short}</p>
        <Sections guide={guide} />
        <Sources guide={guide} />
        <GoOn next={guide.next} />
      </div>
    </Main>
  )
}
