import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import type { BookedCourse } from '#contract/fostering/courses.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { Learning } from '../learning/Learning.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { Booked } from './Booked.tsx'
import { Choose } from './Choose.tsx'
import { useCourse } from './useCourse.ts'

/** `/fostering/place/…/training`: the course before one is approved, on a date that suits them; then training and groups. */
export default function TrainingPage() {
  return <InPlace Page={OfApplicant} />
}

function OfApplicant(place: Place) {
  const { you, phase } = place.view
  if (you.role !== 'applicant') return <NotFoundPage />
  return phase === 'approved' ? <Learning {...place} /> : <Training {...place} />
}

function Training({ of }: Place) {
  const query = useQuery(partOf(of, `training.${of.person}.preparation`))
  const { data } = query
  if (!data) return <NotYet of={of} query={query} />
  return <Shown of={of} part={data} />
}

/** As the part has it. */
interface Values {
  readonly booked?: BookedCourse
  readonly attended?: { readonly on: string }
  readonly missed?: readonly BookedCourse[]
}

const hasBegun = ({ starts }: BookedCourse) => Date.parse(starts) <= Date.now()

function Shown({ of, part }: { of: Place['of']; part: PartView }) {
  const { booked, attended, missed = [] } = part.values as Values
  const { book, cancel, keep, busy, wrong, attempt, say, said } = useCourse(of, part)
  const [choosing, setChoosing] = useState(false)
  const may = part.acts.includes('book') && !attended
  const begun = booked !== undefined && hasBegun(booked)
  const chooses = may && !begun && (!booked || choosing)
  const choose = async (course: string) => {
    if (await book(course)) setChoosing(false)
  }
  const [last] = missed.slice(-1)
  return (
    <PlacePage
      of={of}
      title="Your course"
      summary={summaries.training}
      errors={wrong ? [{ text: wrong, ...(chooses && { href: '#course' }) }] : []}
      attempt={attempt}
      done={said}
    >
      {attended && (
        <p className="govuk-body">{`You did the course on ${dayInWords(attended.on)}. Thank you for coming.`}</p>
      )}
      {last && !booked && !attended && (
        <p className="govuk-body">
          {`We did not see you at the course on ${dayInWords(last.starts)}. That can happen. Choose another date.`}
        </p>
      )}
      {booked && !attended && (
        <Booked
          course={booked}
          busy={busy}
          begun={begun}
          onKeep={keep}
          {...(may && !begun && { onMove: () => setChoosing(true), onCancel: () => cancel(booked.id) })}
        />
      )}
      {chooses && (
        <Choose of={of} busy={busy} booked={booked?.id} wrong={wrong} onChoose={choose} onMissing={say} />
      )}
      <p className="govuk-body">
        <Link href={addresses.dates(of)}>See all your dates, and those that were cancelled</Link>
      </p>
    </PlacePage>
  )
}
