import type { PanelKind } from '#contract/admissions/appeals/kinds.ts'
import type { AppealsHome } from '#contract/admissions/appeals/staff.ts'
import { exampleRoom } from '#profile/examples.ts'
import { panelNames, wayNames } from '#web/staff/appeals/words.ts'
import { type Field, type Item, itemsFrom, type Row } from '#web/staff/rows/row.ts'
import { agreedField, leastNotice } from './noticeRow.ts'

export const when: readonly Field<unknown>[] = [
  { name: 'day', kind: 'day', label: 'Day', missing: 'Enter the day of the hearing' },
  {
    name: 'time',
    kind: 'time',
    label: 'Time',
    missing: 'Enter the time of the hearing',
  },
  {
    name: 'way',
    kind: 'choice',
    label: 'How is it held?',
    missing: 'Select how the hearing is held',
    items: itemsFrom(wayNames),
  },
  { name: 'place', kind: 'text', label: 'Place', hint: `For example, ${exampleRoom}`, optional: true },
  { name: 'link', kind: 'text', label: 'Address or phone number of the call', optional: true },
]
/** When and where, as the API takes it. */
export const planned = ({ place = '', link = '', ...said }: Readonly<Record<string, unknown>>) => ({
  ...said,
  place,
  link,
})

const once = (items: readonly Item[]): Item[] => [...new Map(items.map((one) => [one.value, one])).values()]

const noticeAt = ({ notices }: AppealsHome, { school }: Readonly<Record<string, unknown>>) =>
  notices.find((one) => one.school === school)

/** The same for all that could be chosen, or the strictest of them. */
const strictest = ({ notices }: AppealsHome) =>
  [...notices].sort((a, b) => (a.soonest < b.soonest ? 1 : -1))[0]

export const planRow: Row<AppealsHome> = {
  title: 'When and where',
  send: 'Plan the hearing',
  done: 'Planned.',
  note: (about) => {
    const notice = strictest(about)
    return notice ? leastNotice(notice) : ''
  },
  body: planned,
  fields: [
    {
      name: 'school',
      kind: 'choice',
      label: 'Which school?',
      missing: 'Select a school',
      alone: true,
      items: ({ appeals }) => once(appeals.map(({ school }) => ({ value: school.id, text: school.name }))),
    },
    ...when,
    agreedField(noticeAt),
  ],
}

export const peopleRows: Readonly<Record<'add', Row<undefined>>> = {
  add: {
    title: 'Add a panel member',
    send: 'Add them and send their link',
    done: 'Added. We have emailed them a link that makes them known to us.',
    fields: [
      { name: 'name', kind: 'text', label: 'Name', missing: 'Enter their name' },
      {
        name: 'kind',
        kind: 'choice',
        label: 'What do they bring?',
        missing: 'Select what they bring',
        items: itemsFrom(panelNames satisfies Record<PanelKind, string>),
      },
      {
        name: 'because',
        kind: 'text',
        label: 'Why do they count as that?',
        hint: 'For example, a head teacher until 2019, or has never worked in a school',
        missing: 'Enter why they count as that',
      },
      { name: 'email', kind: 'text', label: 'Email address', missing: 'Enter their email address' },
    ],
  },
}
