import { useParams } from 'react-router'
import { clockInWords, dayAndClock } from '#contract/calendar/times.ts'
import { courseSorts, StaffCourse, StaffCourses, whomFor } from '#contract/fostering/courses.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api.ts'
import { WhoCame } from './WhoCame.tsx'

/** `/workspace/enquiries/courses/<course>`: who has a place on a course or in a group, and who came. */
export default function CoursePage() {
  const { course = '' } = useParams()
  return (
    <DeskPage
      title="A course or a group"
      back={{ href: addresses.courses, text: 'Back to courses and groups' }}
    >
      <Asked query={asks(StaffCourse, ['courses', course])} waiting="Opening it…">
        {(found) => <Shown course={found} />}
      </Asked>
    </DeskPage>
  )
}

const standardsWords = (counts: boolean) => (counts ? 'Counts towards them' : 'Does not count towards them')

function Shown({ course }: { course: StaffCourse }) {
  const { id, starts, minutes, where, join, path, kind, title, counts, seats, taken, waiting } = course
  const { people, isOver, isOff } = course
  const withdraw = useAct<object, StaffCourses>(StaffCourses)
  const callOff = useAct<object, StaffCourse>(StaffCourse)
  const until = new Date(Date.parse(starts) + minutes * 60_000)
  const asksWhoCame = isOver && courseSorts[kind].outcome
  const unsaid = people.filter(({ is }) => is === 'booked')
  const hidden = taken - people.filter(({ is }) => is !== 'offered').length
  return (
    <>
      {isOff && (
        <InsetText>
          This will not take place. We are telling everybody who had a place or was waiting for one.
        </InsetText>
      )}
      <SummaryList
        rows={[
          { key: 'What', value: title ?? courseSorts[kind].title },
          { key: 'When', value: `${dayAndClock(starts)} to ${clockInWords(until)}` },
          { key: 'For', value: whomFor(kind, path) },
          { key: 'Where', value: where },
          ...(join ? [{ key: 'Link to join', value: <Link href={join}>{join}</Link> }] : []),
          ...(counts === undefined ? [] : [{ key: 'Standards', value: standardsWords(counts) }]),
          { key: 'Offered by', value: course.with },
          { key: 'Booked', value: `${taken} of ${seats} places` },
          ...(waiting > 0 ? [{ key: 'Waiting for a place', value: String(waiting) }] : []),
        ]}
      />
      <h2 className="govuk-heading-m">{asksWhoCame ? 'Who came?' : 'Who has booked'}</h2>
      {people.length === 0 && hidden <= 0 && (
        <p className="govuk-body">{isOver ? 'Nobody had booked.' : 'Nobody yet.'}</p>
      )}
      {hidden > 0 && (
        <p className="govuk-body">
          {hidden === 1
            ? 'One person is not shown, because you do not work with their household.'
            : `${hidden} people are not shown, because you do not work with their households.`}
        </p>
      )}
      {asksWhoCame && unsaid.length > 0 && <WhoCame key={unsaid.length} course={id} people={unsaid} />}
      {people
        .filter(({ is }) => !asksWhoCame || is !== 'booked')
        .map((person) => (
          <Person key={`${person.household} ${person.person}`} course={course} person={person} />
        ))}
      {!isOver && !isOff && taken === 0 && people.length === 0 && (
        <ActButton
          words="Take this date back"
          variant="secondary"
          onAct={() => withdraw(['courses', id, 'withdrawn'], {})}
        />
      )}
      {!isOver && !isOff && (taken > 0 || people.length > 0) && (
        <>
          <p className="govuk-body">
            If it cannot take place, call it off. We tell everybody who has a place or is waiting for one, and
            they can choose another date.
          </p>
          <ActButton
            words="Call it off"
            variant="warning"
            onAct={() => callOff(['courses', id, 'called-off'], {})}
          />
        </>
      )}
    </>
  )
}

const isInWords = {
  booked: 'Has booked',
  came: 'Came',
  missed: 'Did not come',
  offered: 'We are keeping a free place for them',
} as const

interface PersonProps {
  course: StaffCourse
  person: StaffCourse['people'][number]
}

function Person({ course, person: { household, person, name, is } }: PersonProps) {
  return (
    <SummaryList
      card={{ title: name, headingLevel: 3 }}
      rows={[
        {
          key: 'Case',
          value: <Link href={addresses.training(household, person, course)}>{household}</Link>,
        },
        ...(is === 'booked' ? [] : [{ key: 'Place', value: isInWords[is] }]),
      ]}
    />
  )
}
