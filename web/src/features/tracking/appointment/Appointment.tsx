import { dayAndClock } from '#contract/calendar/times.ts'
import { theDepartment } from '#contract/core/words/in-text.ts'
import { bookedNow } from '#contract/requests/booked.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { council } from '#council'
import { Phone } from '#web/app/frame/Phone.tsx'
import { keepFile } from '#web/app/keepFile.ts'
import { Button } from '#web/design/form/Button.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Lines } from '../Lines.tsx'
import { calendarFile } from './calendarFile.ts'

/** When and where somebody is to come, what to bring, and what to do if they cannot. */
export default function Appointment({ tracked }: { tracked: Tracked }) {
  const booked = bookedNow(tracked)
  if (!booked) return null
  const { reference, history, department } = tracked
  const times = history.filter((step) => step.booked)
  const keep = () => {
    const file = calendarFile(booked, {
      reference,
      agreedAt: times.at(-1)?.at ?? tracked.updatedAt,
      changes: times.length - 1,
      site: window.location.hostname,
      from: council.name,
    })
    keepFile(new Blob([file], { type: 'text/calendar' }), 'appointment.ics')
  }
  return (
    <section aria-labelledby="appointment-heading">
      <h2 className="govuk-heading-m" id="appointment-heading">
        Your appointment
      </h2>
      <SummaryList
        rows={[
          { key: 'When', value: `${dayAndClock(booked.starts)}, for about ${booked.minutes} minutes` },
          { key: 'Where', value: booked.where },
          ...(booked.bring ? [{ key: 'What to bring', value: <Lines text={booked.bring} /> }] : []),
        ]}
      />
      <Button type="button" variant="secondary" onClick={keep}>
        Add to your calendar
      </Button>
      <p className="govuk-body">
        If you cannot come, call <span>{theDepartment(department.name)}</span> on{' '}
        <Phone number={department.phone} /> and give the reference <span>{reference}</span>. We will find
        another time.
      </p>
    </section>
  )
}
