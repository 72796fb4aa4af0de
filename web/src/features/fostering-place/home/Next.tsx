import { dayInWords } from '#contract/calendar/words.ts'
import type { PlanLine } from '#contract/fostering/clocks.ts'
import { kindOfPart } from '#contract/fostering/parts.ts'
import { Link } from '#web/design/Link.tsx'
import { addresses, type PlaceOf } from '../addresses.ts'
import type { Place } from '../enter/InPlace.tsx'
import { LineWords } from '../steps/LineWords.tsx'
import { readingOf } from '../steps/wayTo.ts'
import { formsHere } from './forms.ts'

/** Few enough to read; the others are on the page of all steps. */
const most = 3

const isOpen = ({ state }: PlanLine) => state !== 'done' && state !== 'not-needed'
const isSection = ({ part }: PlanLine): boolean => part !== null && kindOfPart(part) === 'form'
/** A check, or what people say, that is the applicant's turn: they have not said yes to it. */
const waitsForYes = ({ id, part }: PlanLine): boolean =>
  /^(?:check|reference)\./.test(part ?? id.replace(/^[\w-]+\./, ''))

/** A step of the applicant's that is nothing to do yet: what it is about, such as the report, is not there. */
const isAhead = ({ state, part }: PlanLine): boolean => state === 'not-started' && part === null

/** What has a day comes first, and what has begun before what has not. */
const order = (line: PlanLine) =>
  line.state === 'late'
    ? '0'
    : line.due?.kind === 'day'
      ? `1 ${line.due.day}`
      : line.state === 'waiting'
        ? '2'
        : '3'

const nearest = (lines: readonly PlanLine[]) =>
  [...lines].sort((a, b) => order(a).localeCompare(order(b))).slice(0, most)

/** Messages that leave this person a task. */
const messagesFor = ({ parts, you }: Place['view']) =>
  parts.filter(
    ({ kind, about, whose, state }) =>
      kind === 'thread' && about === you.id && whose === 'applicant' && state === 'waiting',
  )

/** What happens next: what this person has to do, and what the council owes them, each with its day. */
export function Next({ place: { of, view } }: { place: Place }) {
  const open = view.plan.lines.filter(isOpen)
  // The sections have a list of their own below.
  const fillsIn = view.phase === 'applying' || view.phase === 'assessing'
  const forms = fillsIn ? formsHere(view).filter(({ state }) => state !== 'done').length : 0
  const yours = open.filter(
    (line) => line.whose === 'applicant' && !isSection(line) && !waitsForYes(line) && !isAhead(line),
  )
  const asks = open.filter((line) => line.whose === 'applicant' && waitsForYes(line)).length
  const ours = open.filter(({ whose }) => whose === 'council')
  const others = open.filter(({ whose }) => whose === 'somebody')
  const documents = view.parts.filter(
    ({ kind, state, whose }) => kind === 'document' && state === 'waiting' && whose === 'applicant',
  ).length
  if (view.phase === 'closed') return <Owed lines={ours} of={of} />
  return (
    <section aria-labelledby="next">
      <h2 className="govuk-heading-m" id="next">
        What happens next
      </h2>
      <h3 className="govuk-heading-s">Your tasks</h3>
      {forms + asks + documents + yours.length + messagesFor(view).length > 0 ? (
        <ul className="govuk-list govuk-list--spaced">
          {yours.map((line) => {
            const title = readingOf(line)
            return (
              title && (
                <li key={line.id}>
                  <LineWords line={{ ...line, title }} of={of} />
                </li>
              )
            )
          })}
          {forms > 0 && (
            <li>{`Fill in ${forms === 1 ? 'one more section' : `${forms} more sections`} below`}</li>
          )}
          {documents > 0 && (
            <li>
              <Link href={addresses.documents(of)}>
                {documents === 1 ? 'Read a document from us' : `Read ${documents} documents from us`}
              </Link>
            </li>
          )}
          {asks > 0 && (
            <li>
              <Link href={addresses.agree(of)}>Tell us what you agree to</Link>
              <div>
                {asks === 1
                  ? 'We need your agreement for one check.'
                  : `We need your agreement for ${asks} checks.`}
              </div>
            </li>
          )}
          {messagesFor(view).map(({ name, due }) => (
            <li key={name}>
              <Link href={addresses.messages(of)}>Answer the message from your worker</Link>
              {due && <div>{`By ${dayInWords(due)}.`}</div>}
            </li>
          ))}
          {nearest(yours.filter((line) => !readingOf(line))).map((line) => (
            <li key={line.id}>
              <LineWords line={line} of={of} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="govuk-body">You have nothing to do at the moment.</p>
      )}
      <h3 className="govuk-heading-s">Our tasks</h3>
      {ours.length > 0 ? (
        <ul className="govuk-list govuk-list--spaced">
          {nearest(ours).map((line) => (
            <li key={line.id}>
              <LineWords line={line} of={of} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="govuk-body">We have nothing open with you at the moment.</p>
      )}
      {others.length > 0 && (
        <p className="govuk-body">
          {`We also wait for other people: ${others.length === 1 ? 'one thing' : `${others.length} things`}.`}
        </p>
      )}
      {view.plan.others > 0 && (
        <p className="govuk-body">
          {`Other people in your household have ${view.plan.others === 1 ? 'one task' : `${view.plan.others} tasks`} of their own.`}
        </p>
      )}
      <p className="govuk-body">
        <Link href={addresses.steps(of)}>See every step</Link>
      </p>
    </section>
  )
}

/** What the council still does for a household whose case is over: nothing, or what it owes. */
function Owed({ lines, of }: { lines: readonly PlanLine[]; of: PlaceOf }) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="next">
      <h2 className="govuk-heading-m" id="next">
        What we still do for you
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {nearest(lines).map((line) => (
          <li key={line.id}>
            <LineWords line={line} of={of} />
          </li>
        ))}
      </ul>
    </section>
  )
}
