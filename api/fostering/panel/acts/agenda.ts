import { dayInWords } from '#contract/calendar/words.ts'
import { type ItemId, mostItems } from '#contract/fostering/panel/meeting.ts'
import { invalid, notNow, so } from '../../parts/kind.ts'
import { both, hasConflict, type Item, itemsIn, type MeetingValues } from '../meeting.ts'
import { type Acts, type MeetingActOf, noItem, papersBy, withItem } from './act.ts'

const isOver = ({ state }: MeetingValues) => state === 'closed' || state === 'cancelled'
const over = notNow('The meeting is over.')
const begun = notNow('This item has begun, so it stays as it is.')

/** Why the papers of an item come too late; undefined where they do not, or the chair has agreed to it. */
export function latePapers(
  values: MeetingValues,
  { waiver }: Item,
  on: string,
  rules: Parameters<typeof papersBy>[1],
) {
  const by = papersBy(values, rules)
  if (waiver || (by !== undefined && on <= by)) return undefined
  const when = by === undefined ? 'in time' : `by ${dayInWords(by)}`
  return notNow(`Papers had to be with the members ${when}. The chair has to agree that these come later.`)
}

const idsLeft = (values: MeetingValues): ItemId[] =>
  itemsIn(values).flatMap(([id, { state }]) => (state === 'to-come' ? [id] : []))

/** What comes before the panel, who has a conflict there, and when its papers are ready. */
export const agendaActs: Acts<'add-item' | 'order-items' | 'remove-item' | 'declare' | 'waive'> = {
  'add-item': {
    decide(values, { household, referral, minutes }, { referral: found }) {
      if (values.state !== 'planned') return notNow('Items can be put on the agenda until the meeting opens.')
      if (!found) return invalid('/with/referral', 'There is no referral of this name')
      const refused = found.cannot(values.plan.panel)
      if (refused) return notNow(refused)
      if (itemsIn(values).some(([, one]) => one.household === household && one.referral === referral))
        return notNow('It is on this agenda already.')
      // Numbers are never given again, also after an item was taken off.
      const many = Object.keys(values.items).length
      if (values.agenda.length >= mostItems || many >= 99)
        return notNow(`A meeting takes at most ${mostItems} items.`)
      const id = `i${many + 1}`
      const { type, title, referred, outcomes } = found
      const item: Item = {
        household,
        referral,
        type,
        title,
        referred,
        outcomes,
        minutes,
        state: 'to-come',
        minutesState: 'none',
      }
      return so({ ...withItem(values, id, item), agenda: [...values.agenda, id] }, { item: id })
    },
  },
  'order-items': {
    decide(values, { items, minutes }) {
      if (isOver(values)) return over
      const left = idsLeft(values)
      if (items.length !== left.length || left.some((id) => !items.includes(id)))
        return invalid('/with/items', 'Name each item that is still to come once')
      const unknown = Object.keys(minutes).find((id) => !left.includes(id))
      if (unknown !== undefined)
        return invalid(`/with/minutes/${unknown}`, 'This item is not one that is still to come')
      const before = values.agenda.filter((id) => !left.includes(id))
      const timed = Object.entries(minutes).reduce((all, [id, many]) => {
        const item = all.items[id]
        return item ? withItem(all, id, { ...item, minutes: many }) : all
      }, values)
      return so({ ...timed, agenda: [...before, ...items] })
    },
  },
  'remove-item': {
    decide(values, { item, reasons }) {
      const one = values.items[item]
      if (!one || !values.agenda.includes(item)) return noItem
      if (isOver(values)) return over
      if (one.state !== 'to-come') return begun
      const { household, referral } = one
      return so(
        { ...values, agenda: values.agenda.filter((id) => id !== item) },
        { item, reasons, household, referral },
      )
    },
  },
  declare: {
    about: ({ member }, person) => member ?? person.member,
    decide(values, { item, member, conflict, reason }, { person, seats, today }) {
      const about = member ?? person.member
      const one = values.items[item]
      if (!one || !values.agenda.includes(item)) return noItem
      if (about === undefined || !values.invited[about])
        return invalid('/with/member', 'Say whose conflict of interest it is')
      if (isOver(values) || one.state === 'done' || one.state === 'deferred')
        return notNow('This item is over.')
      if (conflict && reason === '') return invalid('/with/reason', 'Say what the conflict of interest is')
      if (!conflict && hasConflict(values, item, about) && !seats.includes('desk'))
        return notNow(
          'You have said that you have a conflict of interest here. Ask the panel adviser to take it back.',
        )
      const row = both(item, about)
      const declared = { ...values.declared, [row]: { conflict, reason, on: today } }
      // Whoever has a conflict takes no part, and what they said before takes none either.
      const { [row]: _, ...others } = values.views
      return so({ ...values, declared, views: conflict ? others : values.views })
    },
  },
  waive: {
    decide(values, { item, reasons }, { person, today }) {
      const one = values.items[item]
      if (!one || !values.agenda.includes(item)) return noItem
      if (isOver(values)) return over
      if (one.state !== 'to-come') return begun
      if (values.chair !== null && hasConflict(values, item, values.chair))
        return notNow('You have a conflict of interest in this item.')
      return so(withItem(values, item, { ...one, waiver: { by: person.name, on: today, reasons } }))
    },
  },
}

/** What packs bring: that one is locked, and what was added to it since. */
export const packActs: {
  readonly lock: MeetingActOf<{ readonly item: ItemId; readonly fingerprint: string }>
  readonly supplement: MeetingActOf<{
    readonly item: ItemId
    readonly fingerprint: string
    readonly why: string
  }>
} = {
  lock: {
    decide(values, { item, fingerprint }, { rules, today }) {
      const one = values.items[item]
      if (!one || !values.agenda.includes(item)) return noItem
      if (isOver(values)) return over
      if (one.state !== 'to-come') return begun
      if (one.pack)
        return notNow('This pack is locked already. What has changed since goes into a supplement.')
      const late = latePapers(values, one, today, rules)
      if (late) return late
      const pack = { fingerprint, locked: today, supplements: [] }
      return so(withItem(values, item, { ...one, pack }), { item })
    },
  },
  supplement: {
    decide(values, { item, fingerprint, why }, { today }) {
      const one = values.items[item]
      if (!one || !values.agenda.includes(item)) return noItem
      if (isOver(values) || one.state === 'done' || one.state === 'deferred')
        return notNow('This item is over.')
      if (!one.pack) return notNow('This pack is not locked yet.')
      const { supplements } = one.pack
      const added = { number: supplements.length + 1, fingerprint, on: today, why }
      return so(
        withItem(values, item, { ...one, pack: { ...one.pack, supplements: [...supplements, added] } }),
        { item },
      )
    },
  },
}
