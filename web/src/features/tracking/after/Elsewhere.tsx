import { capital, startDepartment, theDepartment } from '#contract/core/words/in-text.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { referredInWords } from '#contract/requests/passed.ts'
import type { Step, Tracked } from '#contract/requests/tracking.ts'
import { Phone } from '#web/app/frame/Phone.tsx'
import { Link } from '#web/design/Link.tsx'
import { Timeline } from '#web/design/Timeline.tsx'
import { standing, timelineOf } from '../steps.ts'
import { LookAgain } from './LookAgain.tsx'

const headingOf = ({ passed }: Step, name: string): string =>
  passed === 'resident' || passed === 'not-sent' ? `Report it to ${name}` : referredInWords(name, passed)

/** What was done so that the authority knows of it, and what that means for whoever reads it. */
function whatCame({ by, passed }: Step, name: string, report: string): string {
  const who = startDepartment(by)
  const ask = 'Contact them if you want to know what happens next.'
  switch (passed) {
    case 'sent':
      return `${capital(name)} looks after this. ${who} has sent ${report} to them, without any names or contact details. ${ask}`
    case 'called':
      return `${capital(name)} looks after this. ${who} has called them about ${report}. ${ask}`
    case 'form':
      return `${capital(name)} looks after this. ${who} has reported it to them. ${ask}`
    case 'resident':
    case 'not-sent':
      return `${capital(name)} looks after this. We cannot pass ${report} on to them. Report it to them yourself.`
    default:
      return `${capital(name)} looks after this. ${ask}`
  }
}

interface Props {
  tracked: Tracked
  trackingKey: string
  onTaken(): void
}

/** Who has it now, where another one than before: a department of this council, or another authority. */
export function PassedOn({ tracked, trackingKey, onTaken }: Props) {
  const last = tracked.history.findLast(
    ({ type }) => type === 'referred' || type === 'passed-on' || type === 'transferred',
  )
  if (!last || (last.type !== 'transferred' && tracked.state !== 'referred')) return null
  const to: Step['to'] =
    last.to ??
    (last.type === 'transferred'
      ? { ...tracked.department, name: theDepartment(tracked.department.name) }
      : undefined)
  if (!to) return null
  const { name, phone, url } = to
  return (
    <section aria-labelledby="passed-heading">
      <h2 className="govuk-heading-m" id="passed-heading">
        {last.type === 'transferred' ? `${capital(name)} has it now` : headingOf(last, name)}
      </h2>
      <p className="govuk-body">
        {last.type === 'transferred'
          ? `${capital(name)} has everything that you told us. You do not need to start again. It stays on this page.`
          : whatCame(last, name, tracked.role === 'reporter' ? 'your report' : 'this report')}
      </p>
      {url && (
        <p className="govuk-body">
          <Link href={url}>{`Website of ${name}`}</Link>
        </p>
      )}
      {phone && (
        <p className="govuk-body">
          Call <span>{name}</span>: <Phone number={phone} />
        </p>
      )}
      {tracked.state === 'referred' && tracked.reopenUntil && (
        <LookAgain {...{ tracked, trackingKey, onTaken }} until={tracked.reopenUntil} />
      )}
    </section>
  )
}

/** A merged request as the other one stands, in which it goes on; undefined where it goes on by itself. */
export function asItGoesOn(tracked: Tracked): Tracked | undefined {
  const { goesOnAs, decision: _, ...own } = tracked
  if (!goesOnAs) return undefined
  const { department = tracked.department, dueAt = null, overdue = false, state, history } = goesOnAs
  return { ...own, state, history, department, dueAt, overdue, role: 'follower' }
}

/** Where the other request stands, in which this one goes on. */
export function GoesOn({ tracked: { goesOnAs }, work }: { tracked: Tracked; work: Tracked }) {
  if (!goesOnAs) return null
  const now = new Date()
  return (
    <section aria-labelledby="goes-on-heading">
      <h2 className="govuk-heading-m" id="goes-on-heading">{`It carries on as ${goesOnAs.reference}`}</h2>
      <p className="govuk-body">
        Somebody else had already reported the same problem.{' '}
        <span>
          {isOpen(work.state)
            ? `${startDepartment(work.department.name)} deals with both together. You do not need to do anything: this page shows where it stands.`
            : `${startDepartment(work.department.name)} dealt with both together.`}
        </span>
      </p>
      <p className="govuk-body">
        <strong>{standing(work, now)}</strong>
      </p>
      <Timeline label={`Progress of ${goesOnAs.reference}`} entries={timelineOf(work, now)} />
    </section>
  )
}
