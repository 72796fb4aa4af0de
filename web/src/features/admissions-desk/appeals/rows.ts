import type { AppealCase } from '#contract/admissions/appeals/staff.ts'
import type { Field, Row } from '#web/staff/rows/row.ts'

const prejudice: Field<AppealCase> = {
  name: 'prejudice',
  kind: 'words',
  label: 'Why would one more child harm the school?',
  hint: 'Say what it would mean for lessons, rooms and staff. How places were given, and what we hold about the child, comes from the record.',
  missing: 'Enter why one more child would harm the school',
  rows: 12,
  most: 10_000,
}
const from = ({ statement }: AppealCase) => ({ prejudice: statement.draft?.prejudice ?? '' })

/** What an officer does with the school’s case. */
export const statementRows: Readonly<Record<AppealCase['can'][number], Row<AppealCase>>> = {
  draft: {
    title: 'Write the school’s case',
    send: 'Save it',
    done: 'Saved. Nobody outside the council can read it yet.',
    from,
    fields: [{ ...prejudice, optional: true }],
    body: ({ prejudice = '' }) => ({ prejudice }),
  },
  send: {
    title: 'Send the school’s case',
    send: 'Send it',
    done: 'Sent. The family and the clerk can read it.',
    note: 'The family and the clerk can read it at once, and this version stays as it is.',
    from,
    fields: [prejudice],
  },
}
