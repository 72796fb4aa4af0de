import { clockInWords, dayAndClock } from '#contract/calendar/times.ts'
import { courseSorts, type OpenCourse } from '#contract/fostering/courses.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { VisuallyHidden } from '#web/design/VisuallyHidden.tsx'
import type { LearningOf } from './useLearning.ts'
import { endOf } from './years.ts'

interface Props {
  courses: readonly OpenCourse[]
  learning: LearningOf
  /** One of them takes the place of what is booked. */
  isMove: boolean
  onBook(course: OpenCourse): unknown
}

/** Dates to choose from: with a place left, with a waiting list, or with a place that is kept for them. */
export function Dates({ courses, ...props }: Props) {
  if (courses.length === 0)
    return (
      <p className="govuk-body">
        {props.isMove
          ? 'There is no other date at the moment. We add new ones here.'
          : 'There are no dates at the moment. We add new ones here.'}
      </p>
    )
  return (
    <ul className="govuk-list">
      {courses.map((one) => (
        <li key={one.id} className="govuk-!-margin-bottom-6">
          <Shown course={one} {...props} />
        </li>
      ))}
    </ul>
  )
}

const leftInWords = ({ left }: OpenCourse): string =>
  left === 0
    ? 'All places are taken.'
    : left === 1
      ? 'There is 1 place left.'
      : `There are ${left} places left.`

function Shown({ course, learning, isMove, onBook }: { course: OpenCourse } & Omit<Props, 'courses'>) {
  const { id, kind, title = courseSorts[kind].title, starts, where, counts, left, mine, until } = course
  const { busy, join, leave } = learning
  const name = <VisuallyHidden>{`: ${title}, ${dayAndClock(starts)}`}</VisuallyHidden>
  const take = (words: string) => (
    <Button
      type="button"
      loading={busy === `booking ${id}`}
      loadingText="Booking"
      onClick={() => void onBook(course)}
    >
      <span>{words}</span>
      {name}
    </Button>
  )
  const waits = (words: string, does: () => unknown) => (
    <Button
      type="button"
      variant="secondary"
      loading={busy === `waiting ${id}`}
      loadingText="Sending"
      onClick={() => void does()}
    >
      <span>{words}</span>
      {name}
    </Button>
  )
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
      <p className="govuk-body govuk-!-margin-bottom-2">
        {[
          `${dayAndClock(starts)} to ${clockInWords(endOf(course))}, ${where}.`,
          counts ? 'It counts towards the standards.' : '',
          mine === null ? leftInWords(course) : '',
          mine === 'waiting' ? 'You are on the waiting list. We will tell you if a place becomes free.' : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {mine === 'offered' && (
        <>
          <p className="govuk-body">
            <strong>{`A place has become free. We are keeping it for you until ${dayAndClock(until ?? starts)}.`}</strong>
          </p>
          <ButtonGroup>
            {take('Take this place')}
            {waits('I do not need it', () => leave(course))}
          </ButtonGroup>
        </>
      )}
      {mine === 'waiting' && waits('Leave the waiting list', () => leave(course))}
      {mine === null && left > 0 && take(isMove ? 'Change to this date' : 'Book a place')}
      {mine === null && left === 0 && waits('Join the waiting list', () => join(course))}
    </>
  )
}
