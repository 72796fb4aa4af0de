import type { Day } from '#contract/calendar/day.ts'
import type { Found } from '#contract/fostering/carers/constellation.ts'
import { invalid, notNow, type PartRefusal, so } from '../../parts/kind.ts'
import { type ConstellationValues, holds, seatOf } from '../constellation.ts'
import type { Acts, GroupContext } from './act.ts'

/** What a household leaves behind: its sleepovers to come are cancelled, and where it said that it comes it does not. */
export function withoutHousehold(
  values: ConstellationValues,
  household: string,
  { at, today }: Pick<GroupContext, 'at' | 'today'>,
  told: string,
): ConstellationValues {
  const { [household]: _, ...members } = values.members
  const ends = values.hub?.household === household
  const { hub, ...rest } = values
  const sleepovers = Object.fromEntries(
    Object.entries(values.sleepovers).map(([id, one]) => {
      const isOff = holds(one) && one.until > today && (one.household === household || ends)
      return [
        id,
        isOff
          ? { ...one, state: 'cancelled' as const, told, sequence: one.sequence + 1, changedAt: at }
          : one,
      ]
    }),
  )
  const coming = Object.fromEntries(
    Object.entries(values.coming).filter(([row]) => !row.endsWith(` ${household}`)),
  )
  return { ...rest, ...(ends || !hub ? {} : { hub }), members, sleepovers, coming }
}

/** Why a household cannot come into this group. */
function cannotJoin(values: ConstellationValues, { named, id }: GroupContext): PartRefusal | undefined {
  if (!named) return invalid('/with/household', 'We do not have a household with this reference. Check it')
  if (seatOf(values, named.household))
    return invalid('/with/household', 'This household is in the constellation already')
  if (named.cannot) return invalid('/with/household', named.cannot)
  if (named.belongs !== undefined && named.belongs !== id)
    return invalid(
      '/with/household',
      'This household is in another constellation. Take it out of that one first',
    )
  return undefined
}

const notAhead = (on: Day, today: Day): PartRefusal | undefined =>
  on > today ? invalid('/with/on', 'The day must be today or in the past') : undefined

/** What staff found a group with. The household of the hub home is its first. */
export function founded(body: Found, context: GroupContext): ConstellationValues | PartRefusal {
  const { named } = context
  const nobody: ConstellationValues = {
    ...{ name: body.name, state: 'open', liaison: body.worker, beds: body.beds, entered: 0, slept: 0 },
    ...{ members: {}, entries: {}, coming: {}, sleepovers: {}, nights: {} },
  }
  const wrong = cannotJoin(nobody, context) ?? notAhead(body.on, context.today)
  if (wrong && 'pointer' in wrong) return { ...wrong, pointer: wrong.pointer.replace('/with', '') }
  return named ? { ...nobody, hub: { household: named.household, since: body.on } } : nobody
}

const isFull = ({ members }: ConstellationValues, { rule }: GroupContext): boolean =>
  Object.keys(members).length >= rule.most

const full = ({ rule }: GroupContext) =>
  notNow(`A constellation can have ${rule.most} households at most, as well as the hub home.`)

/** What staff do with the group itself. */
export const groupActs: Acts<'add' | 'remove' | 'hub' | 'liaison' | 'end'> = {
  add: {
    seats: ['staff'],
    decide(values, { on, why }, context) {
      const wrong = cannotJoin(values, context) ?? notAhead(on, context.today)
      if (wrong || !context.named) return wrong ?? notNow('Enter a reference.')
      if (isFull(values, context)) return full(context)
      const { household } = context.named
      return so(
        { ...values, members: { ...values.members, [household]: { since: on } } },
        { household, on, why },
      )
    },
  },
  remove: {
    seats: ['staff'],
    decide(values, { on, why }, context) {
      const household = context.named?.household
      if (household === undefined || !seatOf(values, household))
        return invalid('/with/household', 'This household is not in the constellation')
      const wrong = notAhead(on, context.today)
      if (wrong) return wrong
      return so(withoutHousehold(values, household, context, leftTheGroup), { household, on, why })
    },
  },
  hub: {
    seats: ['staff'],
    decide(values, { on, why }, context) {
      const { named, today } = context
      const isMember = named !== undefined && seatOf(values, named.household) === 'member'
      if (named && seatOf(values, named.household) === 'hub')
        return invalid('/with/household', 'This household is the hub home already')
      const wrong = (isMember ? undefined : cannotJoin(values, context)) ?? notAhead(on, today)
      if (wrong || !named) return wrong ?? notNow('Enter a reference.')
      const { household } = named
      const before = values.hub
      // What the home before promised is not the new one's promise.
      const rest = before ? withoutHousehold(values, before.household, context, otherHub) : values
      const { [household]: _, ...others } = rest.members
      const members = before ? { ...others, [before.household]: { since: on } } : others
      if (Object.keys(members).length > context.rule.most) return full(context)
      return so({ ...rest, members, hub: { household, since: on }, nights: {} }, { household, on, why })
    },
  },
  liaison: { seats: ['staff'], decide: (values, { worker }) => so({ ...values, liaison: worker }) },
  end: {
    seats: ['staff'],
    decide(values, { on, why }, context) {
      const wrong = notAhead(on, context.today)
      if (wrong) return wrong
      const { hub, members } = values
      const all = [...Object.keys(members), ...(hub ? [hub.household] : [])]
      const after = all.reduce((left, one) => withoutHousehold(left, one, context, itEnded), values)
      return so({ ...after, state: 'ended', ended: { on, why } }, { on, why })
    },
  },
}

export const leftTheGroup = 'They are not in the constellation any more'
export const otherHub = 'There is another hub home now. Ask them if you still need the sleepover'
const itEnded = 'The constellation has ended'
