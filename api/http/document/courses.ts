import { problems, text } from './paths.ts'
import { operation, type Parts, partsOf, type Told } from './told.ts'

const parts: Parts = {
  course: 'Id of a course, such as 20270206T0930Z-9QTDABCDEF',
  part: 'The name of a part: visit.v1',
  entry: 'Id of one date of this part',
}

const list = '/api/fostering/place/courses'
const dateFile = '/api/fostering/place/calendar/{part}/{entry}/date.ics'

const place: Readonly<Record<string, Told>> = {
  [list]: {
    id: 'listCourses',
    summary:
      'Courses and groups to come for somebody who applies or is approved, with the places that are left',
    answer: 'CourseList',
    refuses: ['unauthorised'],
  },
  [`${list}/{course}/booking`]: {
    id: 'bookCourse',
    summary: 'Books a course, or moves what is booked to it; of two who want the last place one gets it',
    takes: 'BookCourse',
    answer: 'PartView',
    refuses: ['unauthorised', 'forbidden'],
  },
  [`${list}/{course}/cancelled`]: {
    id: 'cancelCourse',
    summary: 'Cancels the course that is booked',
    takes: 'BookCourse',
    answer: 'PartView',
    refuses: ['unauthorised', 'forbidden'],
  },
  [`${list}/{course}/waiting`]: {
    id: 'waitForCourse',
    summary: 'Waits for a place, or no more; a place that was offered then goes to whoever waits next',
    takes: 'WaitForCourse',
    answer: 'CourseList',
    refuses: ['unauthorised'],
    never: ['changed', 'key-reused'],
  },
  '/api/fostering/place/calendar': {
    id: 'listDates',
    summary: 'What is to come for somebody of a household: courses, groups, visits, breaks and reviews',
    answer: 'PlaceCalendar',
    refuses: ['unauthorised'],
  },
}

const desk: Readonly<Record<string, readonly Told[]>> = {
  '': [
    {
      id: 'listStaffCourses',
      summary: 'Courses to come, and those of the last weeks',
      answer: 'StaffCourses',
    },
    {
      id: 'offerCourse',
      summary: 'Offers a course; what is offered already stays as it is',
      takes: 'OfferCourse',
      answer: 'StaffCourses',
      never: ['changed', 'not-now', 'key-reused'],
    },
  ],
  '/{course}': [{ id: 'getStaffCourse', summary: 'A course, and who has a place', answer: 'StaffCourse' }],
  '/{course}/withdrawn': [
    {
      id: 'withdrawCourse',
      summary: 'Takes a course back that nobody has booked',
      takes: 'Nothing',
      answer: 'StaffCourses',
      never: ['changed', 'key-reused'],
    },
  ],
  '/{course}/called-off': [
    {
      id: 'callOffCourse',
      summary: 'Calls a course off: whoever has a place, or waits for one, is told',
      takes: 'Nothing',
      answer: 'StaffCourse',
      never: ['changed', 'key-reused'],
    },
  ],
  '/{course}/attendance': [
    {
      id: 'recordAttendance',
      summary: 'Says who came, of several in one go',
      takes: 'Attendance',
      answer: 'StaffCourse',
    },
  ],
}

/** The operations of courses, by address. `withSession`: how somebody of a household says who they are. */
export const coursePaths = (withSession: readonly object[]) => ({
  ...Object.fromEntries(
    Object.entries(place).map(([path, told]) => [path, operation(path, parts, told, withSession)]),
  ),
  [dateFile]: {
    get: {
      operationId: 'getDateFile',
      summary: 'One date of their calendar, as a file for any calendar',
      security: withSession,
      parameters: partsOf(dateFile, parts),
      responses: {
        200: { description: 'The calendar', content: { 'text/calendar': { schema: text } } },
        ...problems('unauthorised', 'not-found'),
      },
    },
  },
  ...Object.fromEntries(
    Object.entries(desk).map(([rest, told]) => {
      const path = `/api/workspace/fostering/courses${rest}`
      return [path, Object.assign({}, ...told.map((one) => operation(path, parts, one)))]
    }),
  ),
})
