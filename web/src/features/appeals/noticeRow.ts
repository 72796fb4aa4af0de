import type { AppealsHome } from '#contract/admissions/appeals/staff.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Field, Row } from '#web/staff/rows/row.ts'
import { type About, caseField } from './hearingFields.ts'

type Notice = Pick<AppealsHome['notices'][number], 'least' | 'source' | 'soonest' | 'known'>

const soonestWords = ({ soonest, known }: Notice) =>
  known
    ? `If you give notice today, the first day with enough is ${dayInWords(soonest)}.`
    : `We do not know this school’s term dates. If you give notice today, the first day with enough is ${dayInWords(soonest)}, or later if the school is closed on a day before then.`

/** What the code says of a hearing’s notice, and what that comes to today. */
export const leastNotice = (notice: Notice): string =>
  `A family must have at least ${notice.least} school days’ notice of the hearing (${notice.source}). ${soonestWords(notice)}`

/** Asked where the day that was typed leaves too little notice. `noticeOf`: of the school that it is about. */
export const agreedField = <About>(
  noticeOf: (about: About, said: Readonly<Record<string, unknown>>) => Notice | undefined,
): Field<About> => ({
  name: 'agreed',
  kind: 'words',
  label:
    'This is less notice than the code gives a family. How and when did the family agree to it in writing?',
  hint: 'For example, in an email on 2 December. If they have not agreed, choose a later day.',
  missing: 'Enter how and when the family agreed in writing, or choose a later day',
  rows: 2,
  shows: (said, about) => {
    const soonest = noticeOf(about, said)?.soonest
    return soonest !== undefined && typeof said.day === 'string' && said.day < soonest
  },
})

const isShort = ({ view: { notice } }: About) => notice.atMost < notice.least
const isUnknown = (about: About) => about.view.notice.days === null && !isShort(about)

function noticeNote({ view: { notice } }: About): string {
  const { days, atMost, least } = notice
  const rule = `A family must have at least ${least} school days’ notice of the hearing (${notice.source}).`
  if (days !== null) return `${rule} From today there are ${days}.`
  return `${rule} We do not know this school’s term dates. From today there are at most ${atMost}.`
}

export const noticeRow: Row<About> = {
  title: 'Give a family notice of the hearing',
  send: 'Give notice',
  done: 'We have told the family when and where the hearing is.',
  note: noticeNote,
  from: ({ view }) => (view.notice.agreed ? { waived: view.notice.agreed } : {}),
  fields: [
    caseField('Which appeal?', ({ noticed }) => !noticed),
    {
      name: 'schoolDays',
      kind: 'number',
      label: 'How many school days are there from today to the hearing?',
      missing: 'Enter how many school days there are until the hearing',
      ...{ least: 0, most: 400 },
      when: isUnknown,
    },
    {
      name: 'counted',
      kind: 'words',
      label: 'How did you count the school days?',
      hint: 'For example, by the term dates on the school’s website',
      missing: 'Enter how you counted the school days',
      rows: 2,
      when: isUnknown,
    },
    {
      name: 'waived',
      kind: 'words',
      label: 'How and when did the family agree in writing to less notice?',
      hint: 'If they have not agreed, change the day of the hearing first',
      missing: 'Enter how and when the family agreed in writing, or change the day of the hearing first',
      rows: 2,
      shows: ({ schoolDays }, about) =>
        isShort(about) || (typeof schoolDays === 'number' && schoolDays < about.view.notice.least),
    },
  ],
}
