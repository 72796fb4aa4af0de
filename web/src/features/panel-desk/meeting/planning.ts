import { clockInEngland } from '#contract/calendar/day.ts'
import type { MeetingView } from '#contract/fostering/panel/meeting.ts'
import type { MemberView } from '#contract/fostering/panel/members.ts'
import { panelInWords } from '#contract/fostering/panel/words.ts'
import { exampleRoom } from '#profile/examples.ts'
import { type Field, itemsFrom, type Row } from '#web/staff/rows/row.ts'

/** What forms of a meeting's plan know. */
export interface About {
  readonly view: MeetingView
  /** The central list. */
  readonly members: readonly MemberView[]
}

/** When and where, and with whom; the panel itself is asked where the meeting is new. */
const whenAndWhere: readonly Field<unknown>[] = [
  {
    name: 'starts',
    kind: 'moment',
    label: 'Starts',
    missing: 'Enter the day and the time at which it starts',
  },
  { name: 'ends', kind: 'moment', label: 'Ends', missing: 'Enter the day and the time at which it ends' },
  {
    name: 'place',
    kind: 'text',
    label: 'Place',
    hint: `For example: ${exampleRoom}. Give a place, the address of the call, or both`,
    optional: true,
  },
  { name: 'link', kind: 'text', label: 'Address of the call, if members can join online', optional: true },
  {
    name: 'joint',
    kind: 'words',
    label: 'Other services, if it is a joint panel',
    hint: 'One on each line. A joint panel needs one more member',
    optional: true,
  },
]

const panel: Field<unknown> = {
  name: 'panel',
  kind: 'choice',
  label: 'Which panel?',
  missing: 'Select which panel it is',
  items: itemsFrom(panelInWords),
}

const planFrom = (said: Readonly<Record<string, unknown>>, about: About | undefined) => ({
  panel: said.panel ?? about?.view.plan.panel,
  starts: said.starts,
  ends: said.ends,
  place: said.place ?? null,
  link: said.link ?? null,
  joint: String(said.joint ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
})

export const planRow: Row<About | undefined> = {
  title: 'Which meeting?',
  send: 'Plan the meeting',
  done: 'Planned.',
  body: planFrom,
  fields: [panel, ...whenAndWhere],
}

/** As the field for a day and a time has it. */
const local = (at: string) => clockInEngland(new Date(at)).slice(0, 16)

export const changeRow: Row<About> = {
  title: 'Change when or where it is',
  send: 'Change the meeting',
  done: 'Changed. We emailed everybody who is invited.',
  note: 'If you change the time, members are asked again whether they can come.',
  from: ({ view: { plan } }) => ({
    starts: local(plan.starts),
    ends: local(plan.ends),
    place: plan.place ?? '',
    link: plan.link ?? '',
    joint: plan.joint.join('\n'),
  }),
  body: planFrom,
  fields: whenAndWhere,
}
