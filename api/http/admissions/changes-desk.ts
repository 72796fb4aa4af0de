import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { actOnChange, type ChangingStaff } from '#admissions/changes/act.ts'
import { type Change, keptId } from '#admissions/changes/change.ts'
import type { ChangePorts } from '#admissions/changes/ports.ts'
import { preview, propose } from '#admissions/changes/propose.ts'
import { changeList, changeView, previewView } from '#admissions/changes/view.ts'
import { may } from '#admissions/rights/may.ts'
import type { OpenedRound } from '#admissions/rounds/desk.ts'
import {
  ActOnChange,
  type ChangeKind,
  ChangeList,
  ChangePreview,
  ChangeView,
  PreviewChange,
  ProposeChange,
} from '#contract/admissions/changes.ts'
import type { Staff } from '#contract/council/staff.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { forbidden } from '#http/core/staff.ts'
import { enterToChildren, ofRound, type Ports, sent } from './desk.ts'
import { doneOr, noSuch } from './problems.ts'

interface Entered {
  readonly ports: ChangePorts
  readonly opened: OpenedRound
  readonly staff: Staff
  readonly changing: ChangingStaff
}

async function enter(context: Context, ready: Ports): Promise<Entered> {
  const { ports, staff, opened } = await enterToChildren(context, ready)
  const { id, name } = staff
  const changing = { by: { id, name }, mayDecide: may(staff, 'sign', 'round') }
  return { ports, opened, staff, changing }
}

/** What a change of this kind asks of whoever proposes it. */
const mayPropose = (staff: Staff, kind: ChangeKind): boolean =>
  kind === 'number' ? may(staff, 'number', 'round') : may(staff, 'correct', 'child')

function proposing({ staff }: Entered, kind: ChangeKind): void {
  if (!mayPropose(staff, kind)) throw forbidden()
}

const ofChange = `${ofRound}/changes/:change`

/** The change of the address. */
async function changeOf(context: Context, { ports, opened }: Entered): Promise<Change> {
  const change = await ports.changes.get(keptId(context.req.param('change') ?? ''))
  if (change?.round !== opened.round.id) throw noSuch('change')
  return change
}

const shown = async ({ ports, opened, changing }: Entered, change: Change) =>
  ChangeView.parse(await changeView(ports, opened, changing, change))

/** What changes once a round has been run: looked at, proposed, agreed by somebody else, and written. */
export function changeDeskRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(`${ofRound}/changes`, async (context) => {
    const { ports, opened } = await enter(context, ready)
    return context.json(ChangeList.parse(await changeList(ports, opened)))
  })
  // Changes nothing: it is a POST so that nothing of a child stands in an address.
  app.post(`${ofRound}/changes/preview`, async (context) => {
    const entered = await enter(context, ready)
    const { what } = await readBody(context.req, PreviewChange)
    proposing(entered, what.kind)
    const { ports, opened, changing } = entered
    const { effect } = doneOr(await preview(ports, opened, changing.by, what), 'application')
    return context.json(ChangePreview.parse(await previewView(ports, opened, what, effect)))
  })
  app.post(`${ofRound}/changes`, async (context) => {
    const entered = await enter(context, ready)
    const { key, body } = await sent(context, ProposeChange)
    proposing(entered, body.what.kind)
    const { ports, opened, changing } = entered
    const change = doneOr(await propose(ports, opened, changing.by, body, key), 'application')
    return context.json(await shown(entered, change))
  })
  app.get(ofChange, async (context) => {
    const entered = await enter(context, ready)
    return context.json(await shown(entered, await changeOf(context, entered)))
  })
  app.post(ofChange, async (context) => {
    const entered = await enter(context, ready)
    const change = await changeOf(context, entered)
    const { key, body } = await sent(context, ActOnChange)
    if (body.act.do !== 'agree' && body.act.do !== 'sign') proposing(entered, change.what.kind)
    const { ports, opened, changing } = entered
    const changed = doneOr(await actOnChange(ports, opened, changing, change.id, body, key), 'change')
    return context.json(await shown(entered, changed))
  })
  return app
}
