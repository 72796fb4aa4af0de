import type { CourseList } from '#contract/fostering/courses.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import type { askedHousehold } from './asked-household.ts'

/** Courses that staff offer, and one that somebody books, moves and cancels. Returns what closes the way to them. */
export async function askedCourses(
  { as, key, answers, start, through, worldOf }: Awaited<ReturnType<typeof askedHousehold>>,
  household: string,
  held: Record<string, string>,
) {
  const body = {
    kind: 'preparation',
    path: 'fostering',
    day: '2027-02-06',
    from: '09:30',
    until: '16:00',
    where: 'Here',
    seats: 1,
  }
  await through('offerCourse', { body, acts: true })
  await through('offerCourse', { body: { ...body, day: '2027-03-06' }, acts: true })
  await through('listStaffCourses', {})
  const { courses: open } = await through<CourseList>('listCourses', { held })
  const [first = '', second = ''] = open.map(({ id }) => id)
  const file = { path: { part: 'training.p1.preparation', entry: 'course' } }
  await answers('getDateFile', 404, { ...file, headers: held })
  const own = (course: string) => ({ path: { course }, headers: { ...held, ...key() } })
  await answers('bookCourse', 409, { ...own(first), body: { seen: 99 } })
  // Nobody books past the places that there are: the act has no route of its own.
  const course = { id: first, starts: '2027-02-06T09:30:00.000Z', minutes: 390, where: 'Here' }
  await answers('actOnOwnPart', 404, {
    path: { part: 'training.p1.preparation', act: 'book' },
    headers: { ...held, ...key() },
    body: { seen: 0, with: { course } },
  })
  const no = { course: 'nothing' }
  const book = { held, path: { course: first }, not: no, body: { seen: 0 }, acts: true }
  const { seen } = await through<PartView>('bookCourse', book)
  await through('listDates', { held })
  await through('getDateFile', { held, ...file, not: { entry: 'another' } })
  const once = { ...own(second), body: { seen } }
  await answers('bookCourse', 200, once)
  await answers('bookCourse', 422, { ...own(first), headers: once.headers, body: { seen: seen + 1 } })
  await answers('cancelCourse', 409, { ...own(first), body: { seen: seen + 1 } })
  await through('getStaffCourse', { path: { course: second }, not: no })
  const path = { course: second }
  await answers('withdrawCourse', 409, { path, body: {}, headers: { ...as('recruiter'), ...key() } })
  const missed = { people: [{ household, person: 'p1', came: false }] }
  const early = { path, headers: { ...as('recruiter'), ...key() } }
  // Nobody has missed it before it is over.
  await answers('recordAttendance', 409, { ...early, body: missed })
  const waiting = { held, path: { course: first }, not: no, body: { wait: true }, acts: true }
  await through('waitForCourse', waiting)
  await answers('waitForCourse', 200, { ...own(first), body: { wait: false } })
  // They have a place on the other.
  await answers('waitForCourse', 409, { ...own(second), body: { wait: true } })
  const cancel = { held, path, not: no, body: { seen: seen + 1 }, acts: true }
  await through('cancelCourse', cancel)
  await answers('bookCourse', 200, { ...own(second), body: { seen: seen + 2 } })
  const { go } = worldOf(household)
  go('2027-03-07T10:00:00.000Z')
  await answers('callOffCourse', 409, { ...early, headers: { ...as('recruiter'), ...key() }, body: {} })
  await through('recordAttendance', { path, not: no, body: missed, acts: true })
  go(start)
  await through('withdrawCourse', { path: { course: first }, not: no, body: {}, acts: true })
  await answers('offerCourse', 200, { body, headers: { ...as('recruiter'), ...key() } })
  await through('callOffCourse', { path: { course: first }, not: no, body: {}, acts: true })
  return async () => {
    await answers('bookCourse', 403, { ...own(second), body: { seen: seen + 4 } })
    await answers('cancelCourse', 403, { ...own(second), body: { seen: seen + 4 } })
  }
}
