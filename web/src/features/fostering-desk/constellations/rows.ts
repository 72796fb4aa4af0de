import { dayAndClock } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import {
  type ConstellationAct,
  type ConstellationView,
  entryKindInWords,
} from '#contract/fostering/carers/constellation.ts'
import { exampleHousehold } from '#profile/examples.ts'
import { type Field, type Item, itemsFrom, type Row } from '#web/staff/rows/row.ts'

type About = ConstellationView
type Rows = { readonly [A in ConstellationAct]?: Row<About> }

const on: Field<About> = { name: 'on', kind: 'day', label: 'From which day?', missing: 'Enter the day' }
const why: Field<About> = {
  name: 'why',
  kind: 'words',
  label: 'Why?',
  hint: 'Only staff read this',
  missing: 'Say why',
}
const reference: Field<About> = {
  name: 'household',
  kind: 'text',
  label: 'Reference of the household',
  hint: `For example, ${exampleHousehold}`,
  missing: 'Enter the reference of the household',
}

const homes = ({ hub, members }: About): Item[] =>
  [...(hub ? [hub] : []), ...members].map(({ household, name }) => ({
    value: household,
    text: `${name}, ${household}`,
  }))

const toCome = ({ calendar }: About): Item[] =>
  calendar
    .filter(({ cancelled }) => cancelled === undefined)
    .map(({ id, title, starts }) => ({ value: id, text: `${title}, ${dayAndClock(starts)}` }))
const entry: Field<About> = {
  name: 'entry',
  kind: 'choice',
  label: 'Which one?',
  items: toCome,
  missing: 'Choose one from the calendar',
}

const sleepoversIn = ({ sleepovers }: About, ...states: readonly string[]): Item[] =>
  sleepovers
    .filter(({ state }) => states.includes(state))
    .map(({ id, who, from }) => ({ value: id, text: `${who}, from ${dayInWords(from)}` }))
const waiting = (view: About): Item[] => sleepoversIn(view, 'asked')
const sleepover = {
  name: 'sleepover',
  kind: 'choice',
  label: 'Which sleepover?',
  missing: 'Choose a sleepover',
} as const

const clock = (name: string, label: string): Field<About> => ({
  name,
  kind: 'time',
  label,
  missing: `Enter a time: ${label.replace('?', '').toLowerCase()}`,
})
const entryFields: readonly Field<About>[] = [
  {
    name: 'kind',
    kind: 'choice',
    label: 'What is it?',
    items: itemsFrom(entryKindInWords),
    missing: 'Choose a meeting or an activity',
  },
  { name: 'title', kind: 'text', label: 'Give it a name', missing: 'Give it a name' },
  { name: 'day', kind: 'day', label: 'Which day is it?', missing: 'Enter the day' },
  clock('from', 'When does it begin?'),
  clock('until', 'When does it end?'),
  { name: 'place', kind: 'text', label: 'Where is it?', missing: 'Say where it is' },
  {
    name: 'for',
    kind: 'text',
    label: 'Who is it for?',
    hint: 'For example, everybody, carers or children',
    missing: 'Say who it is for',
  },
]
const tells = 'Every household in the constellation is told that there is news on their page.'

/** What staff do with a constellation. */
export const groupRows: Rows = {
  add: {
    title: 'Add a household',
    send: 'Add the household',
    done: 'Added. They can see the constellation on their page.',
    note: 'The other carers see their first names, and nothing else about them.',
    fields: [reference, on, why],
  },
  remove: {
    title: 'Take a household out',
    send: 'Take the household out',
    done: 'They are not in the constellation any more.',
    note: 'Their sleepovers that are still to come are cancelled. If they are the hub home, all of them are.',
    grave: true,
    fields: [
      {
        name: 'household',
        kind: 'choice',
        label: 'Which household?',
        items: homes,
        missing: 'Choose a household',
      },
      on,
      why,
    ],
  },
  hub: {
    title: 'Change the hub home',
    send: 'Change the hub home',
    done: 'The hub home has changed. Ask the new one how many beds they have.',
    note: 'Sleepovers at the old hub home are cancelled. It stays in the constellation as a member.',
    grave: true,
    fields: [
      {
        ...reference,
        label: 'Reference of the new hub home',
        missing: 'Enter the reference of the new hub home',
      },
      on,
      why,
    ],
  },
  liaison: {
    title: 'Change the liaison worker',
    send: 'Save the worker',
    done: 'Saved. Carers see the name on their page.',
    fields: [{ name: 'worker', kind: 'text', label: 'Name of the liaison worker', missing: 'Enter a name' }],
    from: ({ liaison }) => ({ worker: liaison }),
  },
  'add-entry': {
    title: 'Add to the calendar',
    send: 'Add to the calendar',
    done: 'Added. The carers are told.',
    note: tells,
    fields: entryFields,
  },
  'change-entry': {
    title: 'Change something in the calendar',
    send: 'Save the change',
    done: 'Changed. The carers are told.',
    note: tells,
    fields: [entry, ...entryFields],
  },
  'cancel-entry': {
    title: 'Cancel something in the calendar',
    send: 'Cancel it',
    done: 'Cancelled. The carers are told.',
    note: tells,
    fields: [
      entry,
      { name: 'why', kind: 'words', label: 'Why?', hint: 'Carers can read this', missing: 'Say why' },
    ],
  },
  yes: {
    title: 'Say yes to a sleepover for the hub home',
    send: 'Say yes for them',
    done: 'Agreed. Both sides are told.',
    note: 'Call the hub home first. Only say yes here if they did.',
    fields: [{ ...sleepover, items: waiting }],
  },
  no: {
    title: 'Say no to a sleepover for the hub home',
    send: 'Say no for them',
    done: 'Both sides are told.',
    note: 'Call the hub home first. Then help the carers to find another way to have a break.',
    fields: [
      { ...sleepover, items: waiting },
      { name: 'words', kind: 'words', label: 'Why?', hint: 'Both carers can read this', missing: 'Say why' },
    ],
  },
  cancel: {
    title: 'Cancel a sleepover',
    send: 'Cancel the sleepover',
    done: 'Cancelled. Both sides are told.',
    fields: [
      { ...sleepover, items: (view) => sleepoversIn(view, 'asked', 'agreed') },
      { name: 'words', kind: 'words', label: 'Why?', hint: 'Both carers can read this', missing: 'Say why' },
    ],
  },
  end: {
    title: 'End the constellation',
    send: 'End the constellation',
    done: 'The constellation has ended.',
    note: 'Nobody is in it any more, and its sleepovers are cancelled.',
    grave: true,
    fields: [on, why],
  },
}

/** What can be done now: nothing of a calendar that is empty. */
export const offeredIn = (view: About): string[] =>
  view.acts.filter((act) => {
    if (act === 'change-entry' || act === 'cancel-entry') return toCome(view).length > 0
    if (act === 'cancel') return sleepoversIn(view, 'asked', 'agreed').length > 0
    if (act === 'yes' || act === 'no') return waiting(view).length > 0
    return act !== 'remove' || homes(view).length > 0
  })
