import { DocumentShown, panelSees } from '#contract/fostering/files.ts'
import { documentTitles } from '#fostering/parts/titles.ts'
import { itemsFrom } from '#web/staff/rows/row.ts'
import { Files } from '../files.ts'
import type { About, ActRows, Field } from '../row.ts'
import { tasks, withTask } from './task.ts'

const what: Field = { name: 'what', kind: 'choice', label: 'What is it?', items: itemsFrom(documentTitles) }
const title: Field = {
  name: 'title',
  kind: 'text',
  label: 'Give it a name',
  hint: 'The household sees this name. For example, ‘Your foster care agreement’',
}
const task: readonly Field[] = [
  { name: 'whose', kind: 'choice', label: 'Whose task is it now?', items: tasks },
  { name: 'due', kind: 'day', label: 'When does it need to be done?', optional: true },
]

const shown = ({ part }: About) => (part && part.seen > 0 ? DocumentShown.parse(part.values) : undefined)
const stands = (about: About) => shown(about) !== undefined && shown(about)?.withdrawn === undefined
/** What the household gave it names and replaces itself. */
const ours = (about: About) => stands(about) && shown(about)?.from === 'council'

/** Photos of what a panel can see. */
const mayGo = (about: About) => {
  const one = shown(about)
  return (
    stands(about) &&
    one?.versions.at(-1)?.contentType === 'image/jpeg' &&
    (panelSees.includes(one.what) || one.forPanel === true)
  )
}

/** What staff do with a document. */
export const document: ActRows = {
  add: {
    title: 'Share a document',
    send: 'Share it',
    when: (about) => shown(about) === undefined,
    done: 'Shared. They can open it on their private page.',
    note: 'A document about one person is seen by that person. One about the household is seen by everyone who applies.',
    body: withTask,
    fields: [{ name: 'file', kind: 'files', Files, label: 'The file', atMost: 1 }, what, title, ...task],
  },
  replace: {
    title: 'Share a newer version',
    send: 'Share the newer version',
    when: ours,
    done: 'Shared. The earlier version stays in the record.',
    body: withTask,
    fields: [{ name: 'file', kind: 'files', Files, label: 'The newer file', atMost: 1 }, ...task],
  },
  settle: {
    title: 'Say that its task is done',
    send: 'It is done',
    when: (about) => (shown(about)?.whose ?? null) !== null,
    done: 'Saved. Nobody has to do anything with it now.',
    fields: [],
  },
  describe: {
    title: 'Change its name, or say what it is',
    send: 'Save',
    when: ours,
    done: 'Saved.',
    from: (about) => ({ what: shown(about)?.what, title: shown(about)?.title }),
    fields: [what, title],
  },
  'show-panel': {
    title: 'Say whether the panel sees it',
    send: 'Save',
    when: mayGo,
    done: 'Saved.',
    note: 'Photos that you choose go with the papers that members of the panel read. Check that they do not show anybody who should not be in them, or anything that gives away where a child lives or goes to school. If the photo is replaced, choose it again.',
    from: (about) => ({ show: shown(about)?.forPanel ? 'yes' : 'no' }),
    body: ({ show }) => ({ show: show === 'yes' }),
    fields: [
      {
        name: 'show',
        kind: 'choice',
        label: 'Does it go with the papers for the panel?',
        items: itemsFrom({ yes: 'Yes, the panel sees this photo', no: 'No' }),
      },
    ],
  },
  withdraw: {
    title: 'Take it back',
    send: 'Take it back',
    when: stands,
    done: 'Taken back. The household cannot open it any more.',
    note: 'It stays in the record, and staff can still open it.',
    grave: true,
    fields: [{ name: 'why', kind: 'text', label: 'Why? The household reads this' }],
  },
}
