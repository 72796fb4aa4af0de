import { clockInWords, dayAndClock } from '#contract/calendar/times.ts'
import { courseSorts, StaffCourses, whomFor } from '#contract/fostering/courses.ts'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { OfferCourse } from './OfferCourse.tsx'

/** `/workspace/enquiries/courses`: courses, training and groups that the team offers, and those that are over. */
export default function CoursesPage() {
  return (
    <DeskPage title="Courses and groups" back={{ href: addresses.list, text: 'Back to the enquiries' }}>
      <Asked query={asks(StaffCourses, ['courses'])} waiting="Opening the list…">
        {({ courses }) => (
          <>
            <OfferCourse />
            <List title="Still to come" none="No dates are offered." courses={courses.filter(isToCome)} />
            <List
              title="Already over"
              none="None in the last weeks."
              courses={courses.filter((course) => !isToCome(course)).reverse()}
            />
          </>
        )}
      </Asked>
    </DeskPage>
  )
}

type Course = StaffCourses['courses'][number]

const endOf = ({ starts, minutes }: Course) => Date.parse(starts) + minutes * 60_000
const isToCome = (course: Course) => endOf(course) > Date.now()

const bookedInWords = ({ taken, seats, waiting, isOff }: Course): string =>
  isOff
    ? 'Called off'
    : `${taken} of ${seats} places${waiting > 0 ? `, and ${waiting} waiting for a place` : ''}`

function List({ title, none, courses }: { title: string; none: string; courses: readonly Course[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      {courses.length === 0 && <p className="govuk-body">{none}</p>}
      {courses.map((course) => (
        <SummaryList
          key={course.id}
          card={{
            title: <Link href={addresses.course(course.id)}>{dayAndClock(course.starts)}</Link>,
            headingLevel: 3,
          }}
          rows={[
            { key: 'What', value: course.title ?? courseSorts[course.kind].title },
            { key: 'For', value: whomFor(course.kind, course.path) },
            { key: 'Until', value: clockInWords(new Date(endOf(course))) },
            { key: 'Where', value: course.where },
            { key: 'Booked', value: bookedInWords(course) },
          ]}
        />
      ))}
    </>
  )
}
