import './flow.scss'
import { useParams } from 'react-router'
import type { Service } from '#contract/core/service.ts'
import { Main } from '#web/app/frame/Main.tsx'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Link } from '#web/design/Link.tsx'
import { definitions } from '#web/journey/definitions.ts'
import { Diagram } from './Diagram.tsx'
import { FlowList } from './FlowList.tsx'
import { flowOf } from './flow.ts'

/** A definition as a diagram, for whoever writes or checks one. */
export default function FlowPage() {
  const { slug = '' } = useParams()
  const service = definitions.useOne(slug)
  return service ? <Flow service={service} /> : <NotFoundPage />
}

function Flow({ service }: { service: Service }) {
  useTitle(`How “${service.title}” goes`)
  const lanes = flowOf(service)
  return (
    <Main>
      <meta name="robots" content="noindex" />
      <h1 className="govuk-heading-l">{`How “${service.title}” goes`}</h1>
      <p className="govuk-body">
        From the definition of <Link href={paths.service(service)}>{service.title}</Link>: every page, when it
        is shown, and where it may end. After the last page come{' '}
        <span>
          {service.contact === 'required' ? 'how to reach the resident' : 'keeping in touch, if they want,'}
        </span>{' '}
        and a check of all answers.
      </p>
      <Diagram lanes={lanes} />
      <h2 className="govuk-heading-m">The same as a list</h2>
      <FlowList lanes={lanes} />
    </Main>
  )
}
