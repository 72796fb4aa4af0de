import type { ReactElement } from 'react'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { Service } from '#contract/core/service.ts'
import { closedInWords, isOpen, type Withdrawn } from '#contract/council/withdrawn.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Link } from '#web/design/Link.tsx'
import { KeptHere } from '../parts/KeptHere.tsx'

interface Props {
  service: Pick<Service, 'slug' | 'verb' | 'title'>
  withdrawn: Withdrawn
  /** Answers were given that have not been sent. */
  typed: boolean
  /** The page while it is open. */
  page: ReactElement
}

/** A page of a form that the council gives up on a day: the page until then, and from then on what to do instead. */
export function WhileOpen({ page, ...props }: Props) {
  if (!isOpen(props, dayInEngland(new Date()))) return <Closed {...props} />
  return page
}

function Closed({ service, withdrawn, typed }: Omit<Props, 'page'>) {
  const { title, instead } = closedInWords(withdrawn)
  useTitle(`${title} – ${service.title}`)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body-l">{instead}</p>
        {typed && (
          <>
            <p className="govuk-body">Your answers have not been sent to us.</p>
            <KeptHere service={service} />
          </>
        )}
        <p className="govuk-body">
          <Link href={paths.find}>Find another service</Link>
        </p>
      </div>
    </Main>
  )
}
