import * as z from 'zod/mini'
import { LeavingWords } from '#contract/fostering/carers/leaving.ts'
import { PersonId } from '#contract/fostering/case.ts'
import type { HeadValues } from '../head-values.ts'
import { invalid, notNow, type PartRefusal } from '../kind.ts'
import { withNotices } from './notices.ts'
import { factsIn, Note, On, step, wrongDay } from './step.ts'

const notApproved = ({ phase }: HeadValues): PartRefusal | undefined =>
  phase === 'approved' ? undefined : notNow('There is no approval to end.')

const isCarer = ({ people }: HeadValues, id: string): boolean =>
  people[id]?.role === 'applicant' && people[id].here

const given = (
  head: HeadValues,
  id: string,
  notice: NonNullable<HeadValues['notices']>[string],
): HeadValues => withNotices({ ...head, notices: { ...head.notices, [id]: notice } })

/** Somebody who is approved gives notice on their page. It is received as it is sent, on whatever day that is. */
const resign = step({
  right: 'fill',
  body: z.strictObject({ words: z.optional(LeavingWords) }),
  refuses: (head, _, { who }) =>
    notApproved(head) ??
    (head.notices?.[who.id]
      ? notNow('We have your notice already. You can see it on this page.')
      : undefined),
  take: (head, { words }, { who, today }) =>
    given(head, who.id, { on: today, how: 'page', ...(words === undefined ? {} : { words }) }),
})

/** A letter came. Its time counts from the day on which we received it, not from the day on which it is recorded. */
const recordResignation = step({
  right: 'manage',
  body: z.strictObject({ person: PersonId, words: z.optional(LeavingWords), ...On.shape }),
  refuses(head, { person, on }, context) {
    if (!isCarer(head, person)) return invalid('/with/person', 'Choose somebody who is approved here')
    if (head.notices?.[person]) return notNow('Their notice is recorded already.')
    return notApproved(head) ?? wrongDay(on, ['approved'], factsIn(context), context.today)
  },
  take: (head, { person, on, words }) =>
    given(head, person, { on, how: 'letter', ...(words === undefined ? {} : { words }) }),
})

/** Both sides agree that somebody stays after all. That this can be done is Shire’s own choice. */
const takeBack = step({
  right: 'manage',
  body: z.strictObject({ person: PersonId, words: Note }),
  refuses: (head, { person }) =>
    notApproved(head) ??
    (head.notices?.[person] && isCarer(head, person)
      ? undefined
      : invalid('/with/person', 'This person has not given notice')),
  take(head, { person }) {
    const { [person]: _, ...notices } = head.notices ?? {}
    const { councilsTold: __, ...dates } = head.dates
    const isLast = Object.keys(notices).length === 0
    return withNotices({ ...head, notices, ...(isLast ? { dates } : {}) })
  },
})

/** Every council that has placed a child with them knows that the approval ends. */
const toldCouncils = step({
  right: 'record',
  body: z.strictObject({ words: Note, ...On.shape }),
  refuses: ({ dates }, { on }, context) =>
    dates.councilsTold
      ? notNow('It has already been recorded that they were told.')
      : dates.resigned || dates.oneResigned
        ? wrongDay(on, ['approved'], factsIn(context), context.today)
        : notNow('Nobody has given notice.'),
  take: (head, { on }) => ({ ...head, dates: { ...head.dates, councilsTold: on } }),
})

export const resigning = {
  resign,
  'record-resignation': recordResignation,
  'take-back-resignation': takeBack,
  'told-councils': toldCouncils,
}
