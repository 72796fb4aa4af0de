import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import type { FairAccessCase } from '#admissions/fair-access/case.ts'
import {
  actOnCase,
  caseList,
  caseView,
  openCase,
  type PlacingStaff,
  referChild,
} from '#admissions/fair-access/desk.ts'
import { caseFor, type FairAccessFamilyPorts, familyView } from '#admissions/fair-access/family.ts'
import type { FairAccessPorts } from '#admissions/fair-access/ports.ts'
import { replyFromSeat, seatProposals } from '#admissions/fair-access/seat.ts'
import type { InYearOwnPorts } from '#admissions/in-year/ports.ts'
import { may, maySeat } from '#admissions/rights/may.ts'
import {
  ActOnFairAccess,
  FairAccessForFamily,
  FairAccessList,
  FairAccessView,
  ReferChild,
  ReplyToProposal,
  SchoolReferred,
  SeatProposals,
} from '#contract/admissions/fair-access.ts'
import { readReference } from '#contract/core/reference.ts'
import type { Staff } from '#contract/council/staff.ts'
import { createApp } from '#http/core/app.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { together } from '#http/core/together.ts'
import { asked, cannotOpen } from './asked.ts'
import { desk, sent } from './desk.ts'
import { doneOr, noSuch } from './problems.ts'
import { referenceOf } from './reference-of.ts'

interface PlacingPorts extends FairAccessPorts, StaffPorts {
  readonly inYear: () => Pick<InYearOwnPorts, 'inYears'>
}
type Ports = () => Promise<PlacingPorts>

const placing = (staff: Staff): PlacingStaff => ({
  by: { id: staff.id, name: staff.name },
  mayRefer: may(staff, 'refer', 'fair-access'),
  mayPlace: may(staff, 'place', 'fair-access'),
  mayDirect: may(staff, 'direct', 'fair-access'),
})

/** Somebody of the council who may do this with Fair Access. */
async function enter(context: Context, ready: Ports, right: 'see' | 'refer' | 'place') {
  const ports = await ready()
  const staff = await staffOf(context, ports)
  if (!may(staff, right, 'fair-access')) throw forbidden()
  return { ports, staff: placing(staff) }
}

/** The same, and the case of the address. The look is recorded. */
async function enterCase(context: Context, ready: Ports, right: 'see' | 'place') {
  const entered = await enter(context, ready, right)
  const reference = readReference(context.req.param('reference') ?? '')
  const kept = reference && (await openCase(entered.ports, entered.staff.by, reference))
  if (!kept) throw noSuch('case')
  return { ...entered, kept }
}

/** A case as staff see it, and whether the family applied for a place during the year. */
async function shown(ports: PlacingPorts, staff: PlacingStaff, kept: FairAccessCase) {
  const { application } = kept
  const applied = application ? await ports.inYear().inYears.get(application) : undefined
  return FairAccessView.parse(await caseView(ports, staff, kept, applied !== undefined))
}

const list = `${desk}/fair-access`

/** Fair Access as the council works on it. */
function councilRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(list, async (context) => {
    const { ports, staff } = await enter(context, ready, 'see')
    return context.json(FairAccessList.parse(await caseList(ports, staff)))
  })
  app.post(list, async (context) => {
    const { ports, staff } = await enter(context, ready, 'refer')
    const { key, body } = await sent(context, ReferChild)
    const kept = doneOr(await referChild(ports, staff.by, null, body, key), 'case')
    return context.json(await shown(ports, staff, kept))
  })
  app.get(`${list}/:reference`, async (context) => {
    const { ports, staff, kept } = await enterCase(context, ready, 'see')
    return context.json(await shown(ports, staff, kept))
  })
  app.post(`${list}/:reference`, async (context) => {
    const { ports, staff, kept } = await enterCase(context, ready, 'place')
    const { key, body } = await sent(context, ActOnFairAccess)
    const changed = doneOr(await actOnCase(ports, staff, kept, body, key), 'case')
    return context.json(await shown(ports, staff, changed))
  })
  return app
}

const seat = `${desk}/seats/:school/fair-access`

/** Somebody of a school, and the school of the address. */
async function enterSeat(context: Context, ready: Ports, right: 'confirm' | 'refer' | 'reply') {
  const ports = await ready()
  const staff = await staffOf(context, ports)
  const id = context.req.param('school') ?? ''
  if (!maySeat(staff, right, id)) throw forbidden()
  const school = (await ports.roomSchools()).find((one) => one.id === id)
  if (!school) throw noSuch('school')
  return { ports, school, by: { id: staff.id, name: staff.name } }
}

const all: SeatProposals['can'] = ['reply', 'refer']

/** What a school sees of it: children whom it is asked to take, and whom it refers itself. */
function seatRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(seat, async (context) => {
    const { ports, school, by } = await enterSeat(context, ready, 'confirm')
    return context.json(SeatProposals.parse(await seatProposals(ports, by, school, all)))
  })
  app.post(`${seat}/referrals`, async (context) => {
    const { ports, school, by } = await enterSeat(context, ready, 'refer')
    const { key, body } = await sent(context, ReferChild)
    const { reference } = doneOr(await referChild(ports, by, school.id, body, key), 'case')
    return context.json(SchoolReferred.parse({ reference }))
  })
  app.post(`${seat}/:reference`, async (context) => {
    const { ports, school, by } = await enterSeat(context, ready, 'reply')
    const reference = referenceOf(context, 'case')
    const { key, body } = await sent(context, ReplyToProposal)
    doneOr(await replyFromSeat(ports, by, school.id, reference, body, key), 'case')
    return context.json(SeatProposals.parse(await seatProposals(ports, by, school, all)))
  })
  return app
}

/** Children who are placed under the Fair Access Protocol, for the council and for schools. */
export const fairAccessDeskRoutes = (ready: Ports): Hono => together(councilRoutes(ready), seatRoutes(ready))

/** What a family reads of the case of its child. */
export const fairAccessRoutes = (ready: () => Promise<FairAccessFamilyPorts>): Hono =>
  createApp().get('/api/admissions/fair-access/:reference', async (context) => {
    const { reference, key } = asked(context)
    const found = await caseFor(await ready(), reference, key)
    if (!found) throw cannotOpen()
    return context.json(FairAccessForFamily.parse(familyView(found.kept, found.inYear)))
  })
