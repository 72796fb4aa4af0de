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

/** What staff do with a list of things to look at, besides going through it, which has pages of its own. */
export const checklist: ActRows = {
  'put-right': {
    title: 'Something was put right',
    send: 'Save it',
    done: 'Saved.',
    fields: [
      { name: 'item', kind: 'choice', label: 'What was put right?', items: toPutRight },
      { name: 'on', kind: 'day', label: 'When did you see that it had been put right?' },
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
