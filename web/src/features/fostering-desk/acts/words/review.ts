import { reviewReasons } from '#contract/fostering/carers/review.ts'
import { itemsFrom } from '#web/staff/rows/row.ts'
import type { About, ActRows } from '../row.ts'
import { on } from './fields.ts'

const values = ({ part }: About) => part?.values ?? {}
const isOpen = (about: About): boolean =>
  Boolean(values(about).began) && !values(about).over && !values(about).recommended

const isSuitable = (about: About): boolean =>
  Boolean((values(about).recommended as { suitable?: boolean } | null | undefined)?.suitable)

/** A review of an approval. */
export const review: ActRows = {
  begin: {
    when: (about) => !values(about).began,
    title: 'Begin a review now',
    send: 'Begin the review',
    done: 'The review has begun. Ask the people on the list what they think.',
    note: 'The yearly review begins automatically 8 weeks before it is due. Begin one here only if it is needed sooner.',
    fields: [
      {
        name: 'why',
        kind: 'choice',
        label: 'Why is it needed?',
        hint: 'The carers read this on their page. Do not choose a concern that they have not been told about',
        items: itemsFrom(reviewReasons),
      },
    ],
  },
  supervisor: {
    when: isOpen,
    title: 'Write what the supervising worker thinks',
    send: 'Save it',
    done: 'Saved.',
    fields: [{ name: 'words', kind: 'words', label: 'How did the year go, and what do they need from us?' }],
  },
  report: {
    when: isOpen,
    title: 'Write the report',
    send: 'Save the report',
    done: 'Saved. The carers can read it once somebody has told them what you recommend.',
    note: 'The numbers of visits, courses, complaints and concerns are added automatically. Do not name anybody who gave their views.',
    fields: [{ name: 'words', kind: 'words', label: 'The report', hint: 'The carers can read it' }],
  },
  recommend: {
    when: isOpen,
    title: 'Make a recommendation',
    send: 'Save the recommendation',
    done: 'Saved. Somebody now has to tell the carers: they cannot read it until then. If something has to be decided, the review is referred automatically. If not, a manager gives the written notice.',
    note: 'A first review always goes to the panel. A later one is referred if they are not suitable, or if they do not agree to new terms.',
    grave: true,
    fields: [
      {
        name: 'suitable',
        kind: 'yes-no',
        label: 'Are they still suitable to foster or adopt?',
      },
      { name: 'terms', kind: 'yes-no', label: 'Are the terms of their approval right?' },
      { name: 'words', kind: 'words', label: 'Reasons', hint: 'In full. The carers can read them' },
    ],
  },
  told: {
    when: (about) => values(about).told === null && Boolean(values(about).recommended) && !values(about).over,
    title: 'Record that you have told the carers what is recommended',
    send: 'Save it',
    done: 'Saved. The carers can now read the report and the recommendation on their page.',
    note: 'Call them or visit them first, all of them. They cannot read the report or the recommendation until you save this.',
    fields: [on('When did you tell them?')],
  },
  notice: {
    when: (about) => isSuitable(about) && !values(about).over && values(about).why !== 'first',
    title: 'Give the written notice that the approval goes on',
    send: 'Give the notice',
    done: 'The notice is on the carers’ page, and the review is over.',
    note: 'Only for a later review that found them suitable, with the right terms. The notice has what the reviewer recommended.',
    grave: true,
    fields: [],
  },
}

const isAwaited = (about: About): boolean =>
  !values(about).finished && !values(about).recorded && !values(about).void

/** What a child, a school or a council thinks, for a review. */
export const views: ActRows = {
  invite: {
    when: isAwaited,
    title: 'Ask them',
    send: 'Ask them',
    done: 'Asked. We are sending them their own link.',
    note: 'Give an email address or a phone number. The carers never see who said what.',
    fields: [
      { name: 'name', kind: 'text', label: 'Their name' },
      { name: 'email', kind: 'text', label: 'Email address', optional: true },
      { name: 'phone', kind: 'text', label: 'Phone number', optional: true },
    ],
  },
  remind: {
    when: (about) => isAwaited(about) && Boolean(values(about).asked),
    title: 'Remind them',
    send: 'Remind them',
    done: 'They have been sent a reminder.',
    fields: [],
  },
  record: {
    when: isAwaited,
    title: 'Write down what they say',
    send: 'Save it',
    done: 'Saved.',
    note: 'For example, what a child says to their own worker, or a school says on the phone. Use their words.',
    fields: [on('When did they say it?'), { name: 'words', kind: 'words', label: 'What do they say?' }],
  },
  'not-needed': {
    when: (about) => isAwaited(about) && !values(about).notNeeded,
    title: 'Say why you are not asking them',
    send: 'Save it',
    done: 'Saved.',
    fields: [
      { name: 'why', kind: 'words', label: 'Why?', hint: 'For example, the child is too young to say' },
    ],
  },
}

/** What somebody says who leaves. It is theirs: staff say only that somebody independent talked with them. */
export const exit: ActRows = {
  talked: {
    whenClosed: true,
    when: (about) => Boolean(values(about).independent) && !values(about).talked,
    title: 'Somebody independent talked to them',
    send: 'Save it',
    done: 'Saved.',
    fields: [on('When?'), { name: 'by', kind: 'text', label: 'Who talked to them?' }],
  },
}
