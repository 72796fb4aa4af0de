import type { About, ActRows } from '../row.ts'

interface ListItem {
  readonly id: string
  readonly right: string
  readonly hint?: string
}

const itemsIn = ({ part }: About): readonly ListItem[] => (part?.values.items ?? []) as ListItem[]
const choices = (about: About) => itemsIn(about).map(({ id, right }) => ({ value: id, text: right }))

type Marks = Readonly<Record<string, { readonly is: string; readonly putRight?: unknown }>>
const toPutRight = (about: About) => {
  const marks = (about.part?.values.marks ?? {}) as Marks
  return choices(about).filter(({ value }) => marks[value]?.is === 'to-put-right' && !marks[value].putRight)
}

/** What staff do with a list of things to look at. */
export const checklist: ActRows = {
  mark: {
    title: 'Say how something is',
    send: 'Save it',
    done: 'Saved.',
    note: 'Choose everything that is the same: for example, all that is right.',
    body: ({ items, is, note, by }) => {
      const one = { is, ...(note ? { note } : {}), ...(is === 'to-put-right' && by ? { by } : {}) }
      return { marks: Object.fromEntries((items as string[]).map((id) => [id, one])) }
    },
    fields: [
      { name: 'items', kind: 'several', label: 'What did you look at?', items: choices },
      {
        name: 'is',
        kind: 'choice',
        label: 'How is it?',
        items: [
          { value: 'right', text: 'It is right' },
          { value: 'not-here', text: 'There is none here' },
          { value: 'to-put-right', text: 'It has to be put right' },
        ],
      },
      { name: 'note', kind: 'words', label: 'A few words about it', optional: true },
      { name: 'by', kind: 'day', label: 'By when has it to be put right?', optional: true },
    ],
  },
  'put-right': {
    title: 'Something was put right',
    send: 'Save it',
    done: 'Saved.',
    fields: [
      { name: 'item', kind: 'choice', label: 'What was put right?', items: toPutRight },
      { name: 'on', kind: 'day', label: 'When did you see that it was?' },
      { name: 'note', kind: 'words', label: 'How is it now?' },
    ],
  },
  finish: {
    title: 'All of it was looked at',
    send: 'Finish the list',
    done: 'Finished.',
    fields: [],
  },
}
