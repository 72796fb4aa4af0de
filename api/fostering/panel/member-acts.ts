import type * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import type { MemberAct, MemberDetails, memberActs } from '#contract/fostering/panel/members.ts'
import type { Rules } from '../clocks/facts.ts'
import { type Decided, invalid, notNow, type PartRefusal, so } from '../parts/kind.ts'
import type { MemberValues } from './member.ts'
import { isIndependent, lastDayOf, panelDue } from './standing.ts'

interface Context {
  readonly today: Day
  readonly rules: Rules
}

type Acts = {
  readonly [A in MemberAct]: {
    decide(
      values: MemberValues,
      body: z.infer<(typeof memberActs)[A]>,
      context: Context,
    ): Decided<MemberValues>
  }
}

/** What is wrong with what the list is to say of somebody; `under`: where it stands in what was sent. */
export function wrongDetails(
  details: MemberDetails,
  { today }: Pick<Context, 'today'>,
  under = '',
): PartRefusal | undefined {
  const { role, panels, ties, checked, appraised, socialWorkerSince } = details
  const wrong = ties.findIndex(({ from, until }) => until !== null && until < from)
  if (wrong >= 0)
    return invalid(`${under}/ties/${wrong}/until`, 'It must end on or after the day on which it began')
  for (const [name, day] of Object.entries({ checked, appraised, socialWorkerSince }))
    if (day !== null && day > today)
      return invalid(`${under}/${name}`, 'The day must be today or in the past')
  const values = { details } as MemberValues
  if (role === 'chair' && panels.some((panel) => !isIndependent(values, panel, today)))
    return invalid(`${under}/role`, 'The chair has to be independent of the service')
  return undefined
}

const isGone = (values: MemberValues, today: Day) => {
  const last = lastDayOf(values)
  return last !== undefined && last < today
}
const gone = notNow('They are not on the list any more.')

/** What can be done with somebody of the central list. */
const acts: Acts = {
  change: {
    decide(values, details, context) {
      if (isGone(values, context.today)) return gone
      return wrongDetails(details, context, '/with') ?? so({ ...values, details })
    },
  },
  notice: {
    decide(values, { by, reasons }, { today, rules }) {
      if (isGone(values, today)) return gone
      if (values.notice) return notNow('Notice was given already.')
      if (by === 'service' && reasons === '') return invalid('/with/reasons', 'Give the reasons')
      const ends = panelDue(rules, 'panel-member-notice', today)
      if (ends === undefined) throw new Error('A month has no end')
      return so({ ...values, notice: { given: today, by, reasons, ends } })
    },
  },
  leave: {
    decide: (values, { reasons }, { today }) =>
      values.left || isGone(values, today) ? gone : so({ ...values, left: { on: today, reasons } }),
  },
  away: {
    decide(values, { away }, { today }) {
      if (isGone(values, today)) return gone
      const wrong = away.findIndex(({ from, until }) => until < from)
      if (wrong >= 0)
        return invalid(`/with/away/${wrong}/until`, 'The last day must be the first day or later')
      return so({ ...values, away })
    },
  },
  check: {
    decide: (values, { on }, { today }) =>
      on > today
        ? invalid('/with/on', 'The day must be today or in the past')
        : so({ ...values, details: { ...values.details, checked: on } }),
  },
  appraisal: {
    decide: (values, { on }, { today }) =>
      on > today
        ? invalid('/with/on', 'The day must be today or in the past')
        : so({ ...values, details: { ...values.details, appraised: on } }),
  },
  link: {
    decide: (values, _, { today }) =>
      isGone(values, today) ? gone : so({ ...values, links: values.links + 1 }),
  },
}

/** What can be done with somebody as they stand. */
export const actsFor = (values: MemberValues, today: Day): MemberAct[] => {
  if (isGone(values, today)) return ['check', 'appraisal']
  const names = Object.keys(acts) as MemberAct[]
  return names.filter((name) => !(name === 'notice' && values.notice) && !(name === 'leave' && values.left))
}

/** Does one of them; `body` is as the act's schema has it. */
export const decideOn = (
  act: MemberAct,
  values: MemberValues,
  body: unknown,
  context: Context,
): Decided<MemberValues> => acts[act].decide(values, body as never, context)
