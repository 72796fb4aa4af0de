import { timeInWords } from '#contract/calendar/times.ts'
import { isInternal } from '#contract/requests/traits.ts'
import type { WorkRequest, WorkStep } from '#contract/workspace/workspace.ts'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { Timeline, type TimelineEntry } from '#web/design/Timeline.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { File } from '../../evidence/File.tsx'
import { fileNames } from '../../evidence/useEvidence.ts'
import { distanceInWords, placeInWords } from '../../words/moved.ts'
import { byWhom, stepInWords, wordsWith } from '../../words/states.ts'
import { workOfSlug } from '../../words/work.ts'

/** Everything that happened, the newest last, with who did it; what residents are not shown is said to be so. */
export function Steps({ request }: { request: WorkRequest }) {
  const names = fileNames(request)
  return (
    <section aria-labelledby="steps-heading">
      <h2 className="govuk-heading-m" id="steps-heading">
        What has happened
      </h2>
      <Timeline
        label="What has happened"
        entries={request.history.map((step) => entryOf(step, request, names))}
      />
    </section>
  )
}

const entryOf = (
  step: WorkStep,
  request: WorkRequest,
  names: ReadonlyMap<string, string>,
): TimelineEntry => ({
  title: stepInWords(step, {
    work: workOfSlug(request.service.slug),
    enteredBy: request.enteredBy,
    before: request.history.slice(0, step.number - 1),
  }),
  time: { at: step.at, text: timeInWords(step.at) },
  state: 'done',
  children: (
    <>
      <p className="ws-due">
        <span>{step.type === 'submitted' ? sent(step) : byWhom(step)}</span>
        <span>{isInternal(step.type) && ', not shown to the resident'}</span>
        <span>{step.departmentReference && `, job number ${step.departmentReference}`}</span>
      </p>
      {step.other && (
        <p>
          <Link className="app-whole" href={paths.workRequest(step.other)}>
            {`Open ${step.other}`}
          </Link>
        </p>
      )}
      {step.ordered && <p>{`Number of the order: ${step.ordered}`}</p>}
      {step.found && <p>{[step.found.finding, step.found.size].filter(Boolean).join(', ')}</p>}
      {step.booked && <p>{`For ${step.booked.minutes} minutes. ${step.booked.where}`}</p>}
      {step.moved && <Moved {...step.moved} />}
      <Said
        words={step.note ?? (step.type === 'reopened' ? wordsWith(step, request.conversation) : undefined)}
      />
      {step.photos.map((id) => (
        <File key={id} reference={request.reference} id={id} name={names.get(id) ?? 'Photo of the work'} />
      ))}
    </>
  ),
})

function Moved({ from, to, metres }: NonNullable<WorkStep['moved']>) {
  return (
    <p>
      <span>{`From ${placeInWords(from)} to ${placeInWords(to)}: ${distanceInWords(metres)}`}</span>
    </p>
  )
}

function Said({ words }: { words: string | undefined }) {
  if (!words) return null
  return (
    <p>
      <Lines text={words} />
    </p>
  )
}

const sent = ({ queuedAt }: WorkStep): string =>
  queuedAt ? `In the department’s queue ${timeInWords(queuedAt)}` : 'Not in the department’s queue yet'
