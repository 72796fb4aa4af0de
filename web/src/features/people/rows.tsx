import { emailError } from '#contract/core/email-address.ts'
import type { GroupChoice, PersonView } from '#contract/workspace/people.ts'
import { errorsOf } from '#web/staff/actions/form.ts'
import type { Field, Row } from '#web/staff/rows/row.ts'
import { groupItems } from './words.ts'

/** What forms about people know; nobody where somebody is added. */
export interface About {
  readonly groups: readonly GroupChoice[]
  readonly person: PersonView | undefined
}

const why: Field<About> = {
  name: 'why',
  kind: 'words',
  label: 'Why?',
  hint: 'It stands in the history, for whoever looks later. They do not see it',
  most: 500,
  rows: 3,
}
const mayDo = (label: string): Field<About> => ({
  name: 'groups',
  kind: 'several',
  label,
  items: ({ groups }) => groupItems(groups),
  missing: 'Select what they may do',
})

export const addRow: Row<About> = {
  title: 'Who are they?',
  send: 'Add and invite them',
  done: '',
  fields: [
    { name: 'name', kind: 'text', label: 'Full name' },
    {
      name: 'email',
      kind: 'text',
      label: 'Email address',
      hint: 'We send them a link to start with. It works once, for 7 days',
    },
    mayDo('What may they do?'),
    why,
  ],
  check: ({ email }) => errorsOf({ email: emailError(String(email)) }),
}

/** What is done about somebody who can sign in, or could. */
export const personRows: Readonly<Record<string, Row<About>>> = {
  change: {
    title: 'Change what they may do',
    send: 'Save the change',
    done: 'Saved. They are signed out, and have it when they sign in again.',
    note: ({ person }) =>
      person && person.broughtAlong.length > 0
        ? 'What they bring along with their account stays as it is. It is changed where that account is looked after.'
        : '',
    fields: [mayDo('What may they do?'), why],
    from: ({ person }) => ({ groups: person?.groups ?? [] }),
  },
  'invite-again': {
    title: 'Invite them again',
    send: 'Send another link',
    done: 'Sent. An earlier link does not work any more.',
    note: 'It goes to their email address, works once, and for 7 days.',
    fields: [],
  },
  remove: {
    title: 'Remove them',
    send: 'Remove them',
    done: 'Removed. They are signed out within a minute and cannot sign in any more.',
    note: 'They are signed out within a minute, and can do nothing here any more. What they did stays in the history of each request. You can let them in again.',
    grave: true,
    fields: [why],
  },
  restore: {
    title: 'Let them in again',
    send: 'Let them in again',
    done: 'They can sign in again, and may do what they could before.',
    fields: [why],
  },
}
