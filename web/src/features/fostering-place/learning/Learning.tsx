import { useState } from 'react'
import { clockInWords, dayAndClock } from '#contract/calendar/times.ts'
import type { Session } from '#contract/fostering/carers/learning.ts'
import { type CourseKind, courseSorts, type OpenCourse } from '#contract/fostering/courses.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { VisuallyHidden } from '#web/design/VisuallyHidden.tsx'
import { addresses } from '../addresses.ts'
import type { Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { Dates } from './Dates.tsx'
import { type LearningOf, useLearning } from './useLearning.ts'
import { bookedIn, endOf, standardsInWords } from './years.ts'

/** Training and support groups of somebody who is approved: what they have booked, and what they can book. */
export function Learning({ of, view }: Place) {
  const learning = useLearning(of)
  const [moving, setMoving] = useState<Session>()
  const { years, open, failed, wrong, attempt, said } = learning
  if (!open || years.length < 2) return <NotYet of={of} {...(failed && { query: failed })} />
  const booked = bookedIn(years)
  const standards = standardsInWords(view.plan.lines)
  const toChoose = open.filter(
    // A place that was kept for them and that they have just taken may still be named as kept.
    ({ id, mine, kind, title }) =>
      mine !== 'booked' &&
      !booked.some((one) => one.id === id) &&
      (!moving || (kind === moving.kind && title === moving.title)),
  )
  const book = async (course: OpenCourse) => {
    if (await learning.book(course, moving?.id)) setMoving(undefined)
  }
  return (
    <PlacePage
      of={of}
      title="Training and support groups"
      summary={summaries.learning}
      errors={wrong ? [{ text: wrong, href: '#dates' }] : []}
      attempt={attempt}
      done={said}
    >
      {standards && <p className="govuk-body">{standards}</p>}
      <p className="govuk-body">
        <Link href={addresses.learning(of)}>Your training record</Link>
      </p>
      {booked.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What you have booked</h2>
          {booked.map((session) => (
            <Booked
              key={session.id}
              session={session}
              learning={learning}
              isMoving={moving?.id === session.id}
              onMove={setMoving}
            />
          ))}
        </>
      )}
      <div id="dates" tabIndex={-1}>
        {moving && (
          <>
            <h2 className="govuk-heading-m">{`Choose another date for “${moving.title}”`}</h2>
            <p className="govuk-body">You keep your place until you have chosen.</p>
            <Button type="button" variant="secondary" onClick={() => setMoving(undefined)}>
              Keep the date you have
            </Button>
          </>
        )}
        {(['training', 'group'] as const)
          .filter((kind) => !moving || kind === moving.kind)
          .map((kind) => (
            <section key={kind} aria-labelledby={kind}>
              <h2 className="govuk-heading-m" id={kind}>
                {headings[kind]}
              </h2>
              <Dates
                courses={toChoose.filter((one) => one.kind === kind)}
                learning={learning}
                isMove={moving !== undefined}
                onBook={book}
              />
            </section>
          ))}
      </div>
    </PlacePage>
  )
}

const headings: Readonly<Record<Exclude<CourseKind, 'preparation'>, string>> = {
  training: 'Training that you can book',
  group: 'Support groups',
}

interface Props {
  session: Session
  learning: LearningOf
  isMoving: boolean
  onMove(session: Session): void
}

function Booked({ session, learning: { keep, cancel, busy }, isMoving, onMove }: Props) {
  const { id, title, kind, starts, where, join } = session
  const begun = Date.parse(starts) <= Date.now()
  const name = <VisuallyHidden>{`: ${title}, ${dayAndClock(starts)}`}</VisuallyHidden>
  return (
    <>
      <SummaryList
        card={{ title, headingLevel: 3 }}
        rows={[
          { key: 'What', value: courseSorts[kind].title },
          { key: 'When', value: `${dayAndClock(starts)} to ${clockInWords(endOf(session))}` },
          { key: 'Where', value: where },
          ...(join ? [{ key: 'Join online', value: <Link href={join}>{join}</Link> }] : []),
        ]}
      />
      {!begun && !isMoving && (
        <ButtonGroup>
          <Button type="button" variant="secondary" onClick={() => void keep(session)}>
            Add to your calendar
            {name}
          </Button>
          <Button type="button" variant="secondary" onClick={() => onMove(session)}>
            Choose another date
            {name}
          </Button>
          <Button
            type="button"
            variant="warning"
            loading={busy === `cancelled ${id}`}
            loadingText="Cancelling"
            onClick={() => void cancel(session)}
          >
            Cancel your place
            {name}
          </Button>
        </ButtonGroup>
      )}
    </>
  )
}
