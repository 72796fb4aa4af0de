import { clockInWords, dayAndClock } from '#contract/calendar/times.ts'
import type { BookedCourse } from '#contract/fostering/courses.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'

interface Props {
  course: BookedCourse
  busy: string
  begun: boolean
  onKeep(): unknown
  /** Missing where it cannot be changed any more. */
  onMove?(): void
  onCancel?(): unknown
}

export const endOf = ({ starts, minutes }: Pick<BookedCourse, 'starts' | 'minutes'>): Date =>
  new Date(Date.parse(starts) + minutes * 60_000)

/** What is booked, and what can be done about it. */
export function Booked({ course, busy, begun, onKeep, onMove, onCancel }: Props) {
  const { starts, where, join } = course
  return (
    <section aria-labelledby="booked">
      <h2 className="govuk-heading-m" id="booked">
        {begun ? 'The date you booked' : 'You have booked'}
      </h2>
      <SummaryList
        rows={[
          { key: 'When', value: `${dayAndClock(starts)} to ${clockInWords(endOf(course))}` },
          { key: 'Where', value: where },
          ...(join ? [{ key: 'Join online', value: <Link href={join}>{join}</Link> }] : []),
        ]}
      />
      {begun && (
        <p className="govuk-body">Your worker tells us that you were there. You have nothing to do.</p>
      )}
      {!begun && (
        <p className="govuk-body">
          We will remind you the day before. If something comes up, change the date here. It does not count
          against you.
        </p>
      )}
      {!begun && (
        <ButtonGroup>
          <Button type="button" variant="secondary" onClick={onKeep}>
            Add to your calendar
          </Button>
          {onMove && (
            <Button type="button" variant="secondary" onClick={onMove}>
              Choose another date
            </Button>
          )}
          {onCancel && (
            <Button
              type="button"
              variant="warning"
              loading={busy === 'cancelled'}
              loadingText="Cancelling"
              onClick={onCancel}
            >
              Cancel this date
            </Button>
          )}
        </ButtonGroup>
      )}
    </section>
  )
}
