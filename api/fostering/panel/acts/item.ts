import type { ItemId } from '#contract/fostering/panel/meeting.ts'
import { invalid, notNow, so } from '../../parts/kind.ts'
import { both, hasConflict, isHere, type MeetingValues, openItem } from '../meeting.ts'
import {
  type Acts,
  cannotGoOn,
  cannotLead,
  countedFor,
  type MeetingActOf,
  noItem,
  quorumFor,
  withItem,
} from './act.ts'
import { latePapers } from './agenda.ts'
import { guestsLeave } from './day.ts'

const notBegun = notNow('This item is not open.')

/** Whether everybody who counted gave a view, and the same one. */
function areUnanimous(values: MeetingValues, item: ItemId, members: readonly string[], outcome: string) {
  return members.every((id) => values.views[both(item, id)]?.outcome === outcome)
}

/** One item of the agenda, from its beginning to what is recommended. */
export const itemActs: Acts<'begin-item' | 'view' | 'recommend' | 'defer' | 'quality'> = {
  'begin-item': {
    decide(values, { item }, context) {
      const one = values.items[item]
      if (!one || !values.agenda.includes(item)) return noItem
      if (values.state !== 'open') return notNow('The meeting is not open.')
      if (one.state !== 'to-come') return notNow('This item has begun already.')
      if (openItem(values)) return notNow('Another item is still open. Finish that one first.')
      if (!one.pack) return notNow('The papers of this item are not locked.')
      const refused =
        latePapers(values, one, one.pack.locked, context.rules) ??
        cannotLead(values, item) ??
        cannotGoOn(values, item, context)
      if (refused) return refused
      const chair = values.chair ?? ''
      return so(withItem(values, item, { ...one, state: 'open', began: context.at, chair }))
    },
  },
  view: {
    about: (_, person) => person.member,
    decide(values, { item, outcome, reasons }, context) {
      const one = values.items[item]
      const member = context.person.member
      if (!one || !values.agenda.includes(item) || member === undefined) return noItem
      const row = both(item, member)
      if (hasConflict(values, item, member)) return notNow('You have a conflict of interest in this item.')
      if (!values.declared[row])
        return notNow('First say that you have no conflict of interest in this item.')
      if (!one.outcomes.includes(outcome))
        return invalid('/with/outcome', 'Choose something that can be recommended here')
      const given = { outcome, reasons, at: context.at }
      if (one.state === 'done') {
        const wasThere = isHere(values, member) || (values.here[member] ?? []).length > 0
        if (values.views[row])
          return notNow('Your view is recorded, and the panel has made its recommendation.')
        if (!wasThere || one.minutesState === 'final') return notNow('This item is over.')
        return so({ ...values, views: { ...values.views, [row]: { ...given, late: true } } })
      }
      if (one.state !== 'open') return notBegun
      if (!isHere(values, member))
        return notNow('You are not recorded as being here. First say that you have come.')
      const refused = cannotGoOn(values, item, context)
      return refused ?? so({ ...values, views: { ...values.views, [row]: { ...given, late: false } } })
    },
  },
  recommend: {
    decide(values, { item, outcome, terms, reasons, doubts }, context) {
      const one = values.items[item]
      if (!one || !values.agenda.includes(item)) return noItem
      if (one.state !== 'open') return notBegun
      if (!one.outcomes.includes(outcome))
        return invalid('/with/outcome', 'Choose something that can be recommended here')
      if (terms !== null && outcome !== 'suitable' && outcome !== 'agree')
        return invalid('/with/terms', 'You can only add terms to an approval')
      const refused = cannotLead(values, item) ?? cannotGoOn(values, item, context)
      if (refused) return refused
      const members = countedFor(values, context.list, item, 'now')
      const ids = members.map(({ id }) => id)
      const recommendation = {
        outcome,
        terms,
        reasons,
        doubts,
        at: context.at,
        by: context.person.name,
        members,
        rule: quorumFor(values, context.list, item, 'now').rule.id,
        unanimous: areUnanimous(values, item, ids, outcome),
      }
      const done = { ...one, state: 'done', ended: context.at, recommendation } as const
      const next = withItem(values, item, done)
      return so({ ...next, guests: guestsLeave(values.guests, item, context.at) }, { item })
    },
  },
  defer: {
    decide(values, { item, reasons }, { at }) {
      const one = values.items[item]
      if (!one || !values.agenda.includes(item)) return noItem
      if (values.state !== 'open') return notNow('The meeting is not open.')
      if (one.state !== 'open' && one.state !== 'to-come') return notNow('This item is over.')
      const refused = cannotLead(values, item)
      if (refused) return refused
      const ended = one.began === undefined ? {} : { ended: at }
      const chair = values.chair ?? ''
      const deferred = { ...one, ...ended, chair, state: 'deferred', deferred: { reasons, at } } as const
      const next = withItem(values, item, deferred)
      return so({ ...next, guests: guestsLeave(values.guests, item, at) }, { item })
    },
  },
  quality: {
    decide(values, { item, mark, words }) {
      const one = values.items[item]
      if (!one || !values.agenda.includes(item)) return noItem
      if (values.chair !== null && hasConflict(values, item, values.chair))
        return notNow('You have a conflict of interest in this item.')
      if (one.state !== 'done' && one.state !== 'deferred')
        return notNow('You can say how good the papers were once the item is over.')
      return so(withItem(values, item, { ...one, quality: { mark, words } }))
    },
  },
}

/** How far the minutes of an item are. */
export const minutesAct: MeetingActOf<{ readonly item: ItemId; readonly state: 'draft' | 'final' }> = {
  decide(values, { item, state }) {
    const one = values.items[item]
    if (!one) return noItem
    return so(withItem(values, item, { ...one, minutesState: state }), { item })
  },
}
