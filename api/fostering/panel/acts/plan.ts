import { lengthInWords } from '#contract/calendar/clock-words.ts'
import type { MeetingPlan } from '#contract/fostering/panel/meeting.ts'
import { mostInvited } from '#contract/fostering/panel/meeting.ts'
import type { MemberId } from '#contract/fostering/panel/members.ts'
import { clockOf } from '../../clocks/find.ts'
import { invalid, notNow, type PartRefusal, so } from '../../parts/kind.ts'
import { hasConflict, isHere, itemsIn, type MeetingValues, nextItem } from '../meeting.ts'
import { isAway, panelDue } from '../standing.ts'
import { type Acts, dayOfMeeting, type MeetingContext, sittingAt } from './act.ts'

const longestMs = 12 * 60 * 60 * 1000

/** What is wrong with a plan; `under`: where it stands in what was sent. */
export function wrongPlan(plan: MeetingPlan, at: string, under = ''): PartRefusal | undefined {
  const { starts, ends, place, link } = plan
  if (Date.parse(starts) <= Date.parse(at))
    return invalid(`${under}/starts`, 'The meeting must be in the future')
  const lasts = Date.parse(ends) - Date.parse(starts)
  if (lasts <= 0 || lasts > longestMs)
    return invalid(`${under}/ends`, 'The meeting must end after it starts, and on the same day')
  if (place === null && link === null)
    return invalid(`${under}/place`, 'Say where it is, or give the link of the call')
  return undefined
}

/** A meeting that was planned a moment ago. */
export const planned = (plan: MeetingPlan): MeetingValues => ({
  plan,
  state: 'planned',
  chair: null,
  agenda: [],
  items: {},
  invited: {},
  here: {},
  declared: {},
  views: {},
  guests: {},
  said: {},
})

const notPlanned = notNow('This can be done until the meeting opens.')

function wrongGuest(
  values: MeetingValues,
  { list }: MeetingContext,
  member: MemberId,
  at: number,
): PartRefusal | undefined {
  const pointer = `/with/members/${at}`
  const one = list[member]
  if (!one || !sittingAt(values, list, member))
    return invalid(pointer, 'This person is not on the list for this panel on that day')
  const { name } = one.values.details
  if (values.invited[member]) return invalid(pointer, `${name} is invited already`)
  return isAway(one.values, dayOfMeeting(values))
    ? invalid(pointer, `${name} has said that they are away on that day`)
    : undefined
}

/** Why these members get too little notice, unless a reason is given. */
function tooLate(values: MeetingValues, { rules, today }: MeetingContext): PartRefusal | undefined {
  const day = dayOfMeeting(values)
  const by = panelDue(rules, 'panel-invitation', day)
  if (by === undefined || today <= by) return undefined
  const { length } = clockOf(rules, 'panel-invitation', { dates: {} }, day)
  const notice = lengthInWords({ ...length, amount: -length.amount })
  return invalid('/with/late', `Members get ${notice} of notice. Say why these get less`)
}

/** Whoever chairs from the moment that they are invited, or say that they come: the panel's own chair. */
const chairAfter = (values: MeetingValues): MemberId | null => {
  if (values.chair !== null && values.invited[values.chair]?.answer !== 'no') return values.chair
  const chairs = Object.keys(values.invited).filter(
    (id) => values.invited[id]?.answer !== 'no' && values.invited[id]?.role === 'chair',
  )
  return chairs[0] ?? null
}

/** Why somebody else cannot take the chair from whoever has it. */
function isChaired(values: MeetingValues, { list }: MeetingContext): PartRefusal | undefined {
  const { chair } = values
  if (chair === null || values.invited[chair]?.answer === 'no') return undefined
  const name = list[chair]?.values.details.name ?? 'Somebody else'
  const item = nextItem(values)
  if (item !== undefined && hasConflict(values, item, chair)) return undefined
  if (values.state === 'open' && !isHere(values, chair)) return undefined
  return notNow(`${name} chairs this meeting.`)
}

/** Planning a meeting: when, who, and who chairs. */
export const planActs: Acts<'change' | 'cancel' | 'invite' | 'answer' | 'take-chair'> = {
  change: {
    decide(values, plan, { at }) {
      if (values.state !== 'planned') return notPlanned
      const wrong = wrongPlan(plan, at, '/with')
      if (wrong) return wrong
      if (plan.panel !== values.plan.panel)
        return invalid(
          '/with/panel',
          'You cannot move a meeting to another panel. Cancel it and plan a new one',
        )
      const isMoved = plan.starts !== values.plan.starts || plan.ends !== values.plan.ends
      // Whoever could come then may not be able to come now.
      const invited = Object.entries(values.invited).map(([id, one]) => [
        id,
        isMoved ? { ...one, answer: null, answered: null } : one,
      ])
      return so({ ...values, plan, invited: Object.fromEntries(invited) })
    },
  },
  cancel: {
    decide(values, { reasons }, { today }) {
      const isUnder = itemsIn(values).some(([, { state }]) => state !== 'to-come')
      if ((values.state !== 'planned' && values.state !== 'open') || isUnder)
        return notNow('A meeting can be cancelled until its first item begins.')
      return so({ ...values, state: 'cancelled', cancelled: { on: today, reasons } })
    },
  },
  invite: {
    decide(values, { members, late }, context) {
      if (values.state !== 'planned' && values.state !== 'open') return notNow('The meeting is over.')
      const each = [...new Set(members)]
      for (const [at, member] of each.entries()) {
        const wrong = wrongGuest(values, context, member, at)
        if (wrong) return wrong
      }
      if (Object.keys(values.invited).length + each.length > mostInvited)
        return notNow(`At most ${mostInvited} members can be invited.`)
      const short = late === undefined ? tooLate(values, context) : undefined
      if (short) return short
      const added = each.map((id) => [
        id,
        {
          name: context.list[id]?.values.details.name ?? '',
          role: context.list[id]?.values.details.role ?? 'member',
          on: context.today,
          answer: null,
          answered: null,
        },
      ])
      const next = { ...values, invited: { ...values.invited, ...Object.fromEntries(added) } }
      const add = { members: each, ...(late === undefined ? {} : { late }) }
      return so({ ...next, chair: chairAfter(next) }, add)
    },
  },
  answer: {
    about: ({ member }) => member,
    decide(values, { member, answer }, context) {
      const one = values.invited[member]
      if (!one) return invalid('/with/member', 'This member is not invited')
      if (values.state !== 'planned') return notPlanned
      const invited = { ...values.invited, [member]: { ...one, answer, answered: context.today } }
      const next = { ...values, invited }
      return so({ ...next, chair: chairAfter(next) })
    },
  },
  'take-chair': {
    about: ({ member }) => member,
    decide(values, { member }, context) {
      if (values.state !== 'planned' && values.state !== 'open') return notNow('The meeting is over.')
      if (!values.invited[member]) return invalid('/with/member', 'This member is not invited')
      const role = sittingAt(values, context.list, member)?.role
      if (role !== 'chair' && role !== 'vice-chair')
        return invalid('/with/member', 'Only the chair or a vice-chair can chair a panel')
      if (values.state === 'open' && !isHere(values, member))
        return notNow('They are not here yet. First record that they have come.')
      if (values.chair === member) return so(values)
      // The chair takes their place back whenever they are there.
      const refused = role === 'chair' ? undefined : isChaired(values, context)
      return refused ?? so({ ...values, chair: member })
    },
  },
}
