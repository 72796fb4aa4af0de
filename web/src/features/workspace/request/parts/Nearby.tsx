import { dayInShort } from '#contract/calendar/times.ts'
import { nearbyShown } from '#contract/requests/request.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { stateInWords } from '../../words/states.ts'
import { workOfSlug } from '../../words/work.ts'
import { AnswersOf } from './AnswersOf.tsx'

/** Open requests of the same kind near it, which may be about the same thing. */
export function Nearby({ request }: { request: WorkRequest }) {
  if (request.nearby.length === 0 || request.mergedInto) return null
  const work = workOfSlug(request.service.slug)
  const merges = request.can.includes('merge')
  return (
    <section aria-labelledby="nearby-heading">
      <h2 className="govuk-heading-m" id="nearby-heading">
        May be about the same problem
      </h2>
      {request.nearby.length >= nearbyShown && (
        <p className="govuk-body">These are the {nearbyShown} closest of the same kind that are open.</p>
      )}
      <ul className="govuk-list govuk-list--spaced">
        {request.nearby.map((near) => {
          const { reference, metres, submittedAt, state } = near
          return (
            <li key={reference}>
              <Link className="app-whole" href={paths.workRequest(reference)}>
                {reference}
              </Link>
              , <span>{metres}</span> metres away
              <span className="ws-due">
                Sent <span>{dayInShort(submittedAt)}</span>,{' '}
                <span>{stateInWords(state, work).toLowerCase()}</span>
              </span>
              <AnswersOf near={near} />
            </li>
          )
        })}
      </ul>
      {merges && (
        <p className="govuk-body app-noprint">
          <Link href="?do=merge">Merge with one of them</Link>
        </p>
      )}
    </section>
  )
}
