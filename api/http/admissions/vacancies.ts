import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { may, maySeat } from '#admissions/rights/may.ts'
import {
  askVacancies,
  type Reporting,
  remindByHand,
  reportVacancies,
  schoolVacancies,
  vacancyDesk,
} from '#admissions/vacancies/desk.ts'
import type { VacancyPorts } from '#admissions/vacancies/ports.ts'
import { publicVacancies } from '#admissions/vacancies/public.ts'
import {
  AskVacancies,
  PublicVacancies,
  RemindSchool,
  ReportVacancies,
  SchoolVacancies,
  VacancyDesk,
} from '#contract/admissions/vacancies.ts'
import type { Staff } from '#contract/council/staff.ts'
import { anySite } from '#http/core/any-site.ts'
import { createApp } from '#http/core/app.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { desk, sent } from './desk.ts'
import { doneOr, noSuch } from './problems.ts'

type Ports = () => Promise<VacancyPorts & StaffPorts>

/** Somebody of the council who may do this with vacancies. */
async function enter(context: Context, ready: Ports, right: 'see' | 'ask') {
  const ports = await ready()
  const staff = await staffOf(context, ports)
  if (!may(staff, right, 'vacancy')) throw forbidden()
  return { ports, staff }
}

/** What somebody may do with the vacancies of one school. */
function reportingOf(staff: Staff, school: string): Reporting & { readonly maySee: boolean } {
  const isOfSchool = maySeat(staff, 'confirm', school)
  return {
    by: { id: staff.id, name: staff.name },
    isOfSchool,
    mayReport: maySeat(staff, 'report', school),
    maySee: isOfSchool || may(staff, 'see', 'vacancy'),
  }
}

/** The school of the address, for somebody of it or of the council. */
async function enterSchool(context: Context, ready: Ports, reports = false) {
  const ports = await ready()
  const staff = await staffOf(context, ports)
  const id = context.req.param('school') ?? ''
  const { maySee, ...who } = reportingOf(staff, id)
  if (!(reports ? who.mayReport : maySee)) throw forbidden()
  const school = (await ports.roomSchools()).find((one) => one.id === id)
  if (!school) throw noSuch('school')
  return { ports, staff, school, who }
}

const ofSchool = `${desk}/vacancies/:school`

/** How much room schools have: who was asked, what they reported, and where a school reports it. */
export function vacancyDeskRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(`${desk}/vacancies`, async (context) => {
    const { ports, staff } = await enter(context, ready, 'see')
    return context.json(VacancyDesk.parse(await vacancyDesk(ports, may(staff, 'ask', 'vacancy'))))
  })
  app.post(`${desk}/vacancies`, async (context) => {
    const { ports, staff } = await enter(context, ready, 'ask')
    const { key, body } = await sent(context, AskVacancies)
    doneOr(await askVacancies(ports, { id: staff.id, name: staff.name }, body, key), 'school')
    return context.json(VacancyDesk.parse(await vacancyDesk(ports, true)))
  })
  app.get(ofSchool, async (context) => {
    const { ports, school, who } = await enterSchool(context, ready)
    const kept = await ports.vacancies.get(school.id)
    return context.json(SchoolVacancies.parse(schoolVacancies(ports, school, who, kept)))
  })
  app.post(ofSchool, async (context) => {
    const { ports, school, who } = await enterSchool(context, ready, true)
    const { key, body } = await sent(context, ReportVacancies)
    const kept = doneOr(await reportVacancies(ports, school, who, body, key), 'school')
    return context.json(SchoolVacancies.parse(schoolVacancies(ports, school, who, kept)))
  })
  app.post(`${ofSchool}/reminders`, async (context) => {
    const { ports, staff, school, who } = await enterSchool(context, ready)
    if (!may(staff, 'ask', 'vacancy')) throw forbidden()
    const { key, body } = await sent(context, RemindSchool)
    const kept = doneOr(await remindByHand(ports, school, who.by, body, key), 'school')
    return context.json(SchoolVacancies.parse(schoolVacancies(ports, school, who, kept)))
  })
  return app
}

/** What anybody may read of where there is room. */
export const vacancyRoutes = (ready: () => Promise<Parameters<typeof publicVacancies>[0]>): Hono =>
  createApp().get('/api/admissions/vacancies', anySite, async (context) =>
    context.json(PublicVacancies.parse(await publicVacancies(await ready()))),
  )
