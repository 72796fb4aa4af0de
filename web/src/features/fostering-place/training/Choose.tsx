import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { clockInWords, dayAndClock } from '#contract/calendar/times.ts'
import type { CourseList } from '#contract/fostering/courses.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { coursesOf, type Opened } from '../api.ts'
import { endOf } from './Booked.tsx'

interface Props {
  of: Opened
  busy: string
  /** What they have already is not offered again. */
  booked: string | undefined
  wrong: string
  onChoose(course: string): void
  onMissing(words: string): void
}

type Open = CourseList['courses'][number]

const leftInWords = ({ left }: Open) => (left === 1 ? '1 place left' : `${left} places left`)

/** Dates to choose from, with the places that are left. */
export function Choose({ of, busy, booked, wrong, onChoose, onMissing }: Props) {
  const { data, error } = useQuery(coursesOf(of))
  const [course, setCourse] = useState('')
  if (!data)
    return (
      <p className="govuk-body" role="status">
        {error ? 'We cannot show the dates at the moment. Try again in a few minutes.' : 'Looking for dates…'}
      </p>
    )
  const others = data.courses.filter(({ id }) => id !== booked)
  const [open, full] = [others.filter(({ left }) => left > 0), others.filter(({ left }) => left <= 0)]

  function submit(event: FormEvent) {
    event.preventDefault()
    // One that somebody else has filled meanwhile is not on the list any more.
    if (open.some(({ id }) => id === course)) onChoose(course)
    else onMissing('Choose a date')
  }
  return (
    <section aria-labelledby="dates">
      <h2 className="govuk-heading-m" id="dates">
        {booked ? 'Choose another date' : 'Choose a date'}
      </h2>
      {open.length === 0 ? (
        <p className="govuk-body">
          <span>
            {others.length === 0
              ? 'There are no dates at the moment. We add new ones here.'
              : 'All dates are full at the moment. We add new ones here.'}
          </span>{' '}
          <Link href={addresses.messages(of)}>Write to your worker if you want to hear about them</Link>
        </p>
      ) : (
        <form onSubmit={submit} noValidate>
          <Radios
            id="course"
            name="course"
            legend="Which date suits you?"
            legendSize="s"
            error={wrong || undefined}
            value={course}
            onChange={({ target }) => setCourse(target.value)}
            items={open.map((one) => ({
              value: one.id,
              text: dayAndClock(one.starts),
              hint: `Until ${clockInWords(endOf(one))}. ${one.where}. ${leftInWords(one)}`,
            }))}
          />
          <Button loading={busy === 'booking'} loadingText="Booking">
            Book this date
          </Button>
        </form>
      )}
      {open.length > 0 && full.length > 0 && (
        <p className="govuk-body">{`Full: ${full.map(({ starts }) => dayAndClock(starts)).join('; ')}.`}</p>
      )}
    </section>
  )
}
