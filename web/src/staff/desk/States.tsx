import type { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Link } from '#web/design/Link.tsx'

/** Stands where something is on its way. */
export function Waiting({ words }: { words: string }) {
  return (
    <p className="govuk-body app-wait" role="status">
      {words}
    </p>
  )
}

/** Something could not be fetched. */
export function Failed({ problem, onAgain }: { problem: ApiProblem | undefined; onAgain: () => unknown }) {
  const refused = problem !== undefined && problem.status >= 400 && problem.status < 500
  return (
    <div role="alert">
      <p className="govuk-body">
        {refused ? problem.message : 'We could not load this. Check that you are online.'}
      </p>
      <Button type="button" onClick={() => onAgain()}>
        Try again
      </Button>
    </div>
  )
}

const forbidden = 'You cannot see this'

/** A page that somebody's role does not open. */
export function Forbidden() {
  useTitle(forbidden)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{forbidden}</h1>
        <p className="govuk-body">
          Your role does not include this page. If you need it for your work, ask the person who manages staff
          in the department.
        </p>
        <p className="govuk-body">
          <Link href={paths.workspace}>Go to your workspace</Link>
        </p>
      </div>
    </Main>
  )
}
