import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { PlaceCalendar } from '#contract/fostering/carers/calendar.ts'
import {
  Attendance,
  BookCourse,
  CourseList,
  OfferCourse,
  StaffCourse,
  StaffCourses,
  WaitForCourse,
} from '#contract/fostering/courses.ts'
import { type PartView, PartView as View } from '#contract/fostering/parts.ts'
import { SlotId } from '#contract/fostering/slots.ts'
import type { EnquiryRight } from '#contract/fostering/staff-enquiries.ts'
import { recordAttendance } from '#fostering/courses/attendance.ts'
import { bookCourse, cancelCourse, coursesFor, waitForCourse } from '#fostering/courses/booking.ts'
import {
  callOffCourse,
  offerCourse,
  staffCourse,
  staffCourses,
  withdrawCourse,
} from '#fostering/courses/offer.ts'
import type { CoursePlacePorts, OfferPorts } from '#fostering/courses/ports.ts'
import { calendarFor, datesFor } from '#fostering/household/calendar.ts'
import { headOf } from '#fostering/household/head-of.ts'
import type { Head, Part } from '#fostering/household/part.ts'
import type { Outcome } from '#fostering/household/refusal.ts'
import { partView } from '#fostering/household/view.ts'
import { whoMay } from '#fostering/rights/enquiries.ts'
import type { Who } from '#fostering/rights/may.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { enter } from './place.ts'
import { doneOr, noSuch } from './problems.ts'

function courseNamed(context: Context): string {
  const id = SlotId.safeParse(context.req.param('course'))
  if (!id.success) throw noSuch()
  return id.data
}

const place = '/api/fostering/place/courses'
const calendar = '/api/fostering/place/calendar'

/** Where those who apply choose a course, move it and cancel it. */
export function courseRoutes(ready: () => Promise<CoursePlacePorts>): Hono {
  /** Only those who apply do a course. */
  const entered = async (context: Context) => {
    const one = await enter(context, ready)
    if (one.who.as !== 'applicant') throw noSuch()
    return one
  }
  const doing =
    (act: typeof bookCourse) =>
    async (context: Context): Promise<PartView> => {
      const { ports, who, head } = await entered(context)
      const course = courseNamed(context)
      const key = idempotencyKey(context.req)
      const { seen, instead } = await readBody(context.req, BookCourse)
      const part: Outcome<Part> = await act(ports, who, head, { course, key, seen, instead })
      const after = (await headOf(ports, head.household)) as Head
      return partView(who, after, doneOr(part), false)
    }
  const book = doing(bookCourse)
  const cancel = doing(cancelCourse)
  return createApp()
    .get(place, async (context) => {
      const { ports, who, head } = await enter(context, ready)
      return context.json(CourseList.parse(await coursesFor(ports, who, head)))
    })
    .post(`${place}/:course/booking`, async (context) => context.json(View.parse(await book(context))))
    .post(`${place}/:course/cancelled`, async (context) => context.json(View.parse(await cancel(context))))
    .post(`${place}/:course/waiting`, async (context) => {
      const { ports, who, head } = await entered(context)
      const course = courseNamed(context)
      idempotencyKey(context.req)
      const { wait } = await readBody(context.req, WaitForCourse)
      doneOr(await waitForCourse(ports, who, head, { course, wait }))
      return context.json(CourseList.parse(await coursesFor(ports, who, head)))
    })
    .get(calendar, async (context) => {
      const { ports, who, head } = await enter(context, ready)
      return context.json(PlaceCalendar.parse(await calendarFor(ports, who, head)))
    })
    .get(`${calendar}/:part/:entry/date.ics`, async (context) => {
      const { ports, who, head } = await enter(context, ready)
      const { part, entry } = context.req.param()
      const dates = await datesFor(ports, who, head)
      const date = dates.find((one) => one.part === part && one.id === entry)
      if (!date) throw new ProblemError('not-found', 'There is no such date.')
      return context.body(await ports.calendarFile(date, head.household), 200, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="date.ics"',
      })
    })
}

type DeskPorts = OfferPorts & StaffPorts & { readonly department: { readonly id: string } }

const desk = '/api/workspace/fostering/courses'

async function enterDesk(context: Context, ready: () => Promise<DeskPorts>, right: EnquiryRight) {
  const ports = await ready()
  const who = whoMay(await staffOf(context, ports), right, ports.department.id)
  if (!who) throw forbidden()
  return { ports, who }
}

/** Where staff offer courses, and say who came. */
export function courseDeskRoutes(ready: () => Promise<DeskPorts>): Hono {
  const one = async (ports: DeskPorts, who: Who, id: string) => {
    const course = await staffCourse(ports, who, id)
    if (!course) throw noSuch()
    return StaffCourse.parse(course)
  }
  const all = async (ports: DeskPorts) => StaffCourses.parse(await staffCourses(ports))
  return createApp()
    .get(desk, async (context) => {
      const { ports } = await enterDesk(context, ready, 'offer')
      return context.json(await all(ports))
    })
    .post(desk, async (context) => {
      const { ports, who } = await enterDesk(context, ready, 'offer')
      idempotencyKey(context.req)
      doneOr(await offerCourse(ports, who, await readBody(context.req, OfferCourse)))
      return context.json(await all(ports))
    })
    .get(`${desk}/:course`, async (context) => {
      const { ports, who } = await enterDesk(context, ready, 'offer')
      return context.json(await one(ports, who, courseNamed(context)))
    })
    .post(`${desk}/:course/withdrawn`, async (context) => {
      const { ports, who } = await enterDesk(context, ready, 'offer')
      const id = courseNamed(context)
      idempotencyKey(context.req)
      await readBody(context.req, z.strictObject({}))
      doneOr(await withdrawCourse(ports, who, id))
      return context.json(await all(ports))
    })
    .post(`${desk}/:course/called-off`, async (context) => {
      const { ports, who } = await enterDesk(context, ready, 'offer')
      const id = courseNamed(context)
      idempotencyKey(context.req)
      await readBody(context.req, z.strictObject({}))
      doneOr(await callOffCourse(ports, who, id))
      return context.json(await one(ports, who, id))
    })
    .post(`${desk}/:course/attendance`, async (context) => {
      const { ports, who } = await enterDesk(context, ready, 'offer')
      const id = courseNamed(context)
      const key = idempotencyKey(context.req)
      doneOr(await recordAttendance(ports, who, id, await readBody(context.req, Attendance), key))
      return context.json(await one(ports, who, id))
    })
}
