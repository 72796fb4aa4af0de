import type { ItemId } from '#contract/fostering/panel/meeting.ts'
import { invalid, notNow, so } from '../../parts/kind.ts'
import { both, hasConflict, isHere, itemsIn, type MeetingValues, openItem } from '../meeting.ts'
import { type Acts, dayOfMeeting, sittingAt } from './act.ts'

/** So many come to a meeting who are no members. */
const mostGuests = 60

const notOpen = notNow('The meeting is not open.')

/** Everybody who is still there leaves now. */
export const allLeave = (here: MeetingValues['here'], at: string): MeetingValues['here'] =>
  Object.fromEntries(
    Object.entries(here).map(([id, spells]) => [
      id,
      spells.map((spell) => (spell.left === null ? { ...spell, left: at } : spell)),
    ]),
  )

/** Guests of an item leave with its end. */
export const guestsLeave = (guests: MeetingValues['guests'], item: ItemId, at: string) =>
  Object.fromEntries(
    Object.entries(guests).map(([row, guest]) => [
      row,
      row.startsWith(`${item} `) && guest.left === null ? { ...guest, left: at } : guest,
    ]),
  )

/** Who is there, and the meeting as a whole. */
export const dayActs: Acts<'open' | 'come' | 'leave' | 'guest-comes' | 'guest-leaves' | 'close'> = {
  open: {
    decide(values, _, { today }) {
      if (values.state !== 'planned') return notNow('This meeting cannot be opened.')
      if (today < dayOfMeeting(values)) return notNow('The meeting can be opened on its day.')
      if (values.chair === null || !isHere(values, values.chair))
        return notNow('The chair is not recorded as here. Record that they have come.')
      return so({ ...values, state: 'open' })
    },
  },
  come: {
    about: ({ member }) => member,
    decide(values, { member }, { list, at, today }) {
      const one = values.invited[member]
      if (!one) return invalid('/with/member', 'This member is not invited')
      const isDay = values.state === 'planned' && today >= dayOfMeeting(values)
      if (values.state !== 'open' && !isDay)
        return notNow('You can record who is here on the day of the meeting.')
      if (!sittingAt(values, list, member)) return notNow('This member is not on the list for this panel.')
      if (isHere(values, member)) return so(values)
      const spells = [...(values.here[member] ?? []), { came: at, left: null }]
      return so({
        ...values,
        here: { ...values.here, [member]: spells },
        // Whoever is there has come, whatever they had said.
        invited:
          one.answer === 'yes'
            ? values.invited
            : { ...values.invited, [member]: { ...one, answer: 'yes', answered: today } },
      })
    },
  },
  leave: {
    about: ({ member }) => member,
    decide(values, { member }, { at }) {
      if (!isHere(values, member)) return notNow('They are not here.')
      const { [member]: spells = [], ...others } = values.here
      return so({ ...values, here: { ...others, ...allLeave({ [member]: spells }, at) } })
    },
  },
  'guest-comes': {
    decide(values, { item, as, name }, { at, person, seats }) {
      if (openItem(values) !== item) return notNow('You can record guests while their item is open.')
      if (!seats.includes('desk') && hasConflict(values, item, person.member ?? ''))
        return notNow('You have a conflict of interest in this item.')
      const many = Object.keys(values.guests).length
      if (many >= mostGuests) return notNow(`At most ${mostGuests} guests can be recorded.`)
      const guest = { as, name, came: at, left: null }
      return so({ ...values, guests: { ...values.guests, [both(item, `g${many + 1}`)]: guest } })
    },
  },
  'guest-leaves': {
    decide(values, { item, guest }, { at }) {
      const row = both(item, guest)
      const one = values.guests[row]
      if (one?.left !== null) return invalid('/with/guest', 'They are not here')
      return so({ ...values, guests: { ...values.guests, [row]: { ...one, left: at } } })
    },
  },
  close: {
    decide(values, _, { at }) {
      if (values.state !== 'open') return notOpen
      const [left] = itemsIn(values).filter(([, { state }]) => state === 'open' || state === 'to-come')
      if (left) return notNow('Not every item has been heard. Finish those that are left, or defer them.')
      return so({ ...values, state: 'closed', here: allLeave(values.here, at) })
    },
  },
}
