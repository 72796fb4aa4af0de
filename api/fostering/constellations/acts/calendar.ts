import { dayInEngland } from '#contract/calendar/day.ts'
import { momentInEngland } from '#contract/calendar/moments.ts'
import type { NewEntry } from '#contract/fostering/carers/constellation.ts'
import { minutesBetween } from '#contract/fostering/courses.ts'
import { invalid, notNow, type PartRefusal, so } from '../../parts/kind.ts'
import { type ConstellationValues, coming, type Entry } from '../constellation.ts'
import type { Acts, GroupContext } from './act.ts'

/** So many entries that are still to come one calendar has, so that one item of the table holds it. */
const mostAhead = 60

/** What an entry says, with its time as an instant; or what does not fit. */
function saidOf(
  { day, from, until, kind, title, place, for: who }: NewEntry,
  { at }: GroupContext,
): Pick<Entry, 'kind' | 'title' | 'place' | 'for' | 'starts' | 'minutes'> | PartRefusal {
  const starts = momentInEngland(`${day}T${from}`).toISOString()
  const minutes = minutesBetween(from, until)
  if (minutes <= 0) return invalid('/with/until', 'It must end after it begins')
  if (starts <= at) return invalid('/with/day', 'Enter a day and a time that are still to come')
  return { kind, title, place, for: who, starts, minutes }
}

const isWrong = (said: object): said is PartRefusal => 'message' in said

/** The entry, where it can still be changed. */
function toCome({ entries }: ConstellationValues, id: string, at: string): Entry | undefined {
  const one = entries[id]
  return one && one.cancelled === undefined && one.starts > at ? one : undefined
}

const over = notNow('This is cancelled or over. Reload the page.')

const withEntry = (values: ConstellationValues, id: string, entry: Entry): ConstellationValues => ({
  ...values,
  entries: { ...values.entries, [id]: entry },
})

/** Meetings and activities: staff and the hub home put them in, everybody says whether they come. */
export const calendarActs: Acts<'add-entry' | 'change-entry' | 'cancel-entry' | 'come'> = {
  'add-entry': {
    seats: ['staff', 'hub'],
    decide(values, body, context) {
      const said = saidOf(body, context)
      if (isWrong(said)) return said
      const { at, household } = context
      if (Object.values(values.entries).filter(({ starts }) => starts > at).length >= mostAhead)
        return notNow(`The calendar holds ${mostAhead} things that are still to come. Cancel one first.`)
      const entered = values.entered + 1
      const entry = { ...said, by: household ?? '', sequence: 0, changedAt: at }
      return so({ ...withEntry(values, `e${entered}`, entry), entered }, { entry: `e${entered}` })
    },
  },
  'change-entry': {
    seats: ['staff', 'hub'],
    decide(values, { entry: id, ...body }, context) {
      const one = toCome(values, id, context.at)
      if (!one) return over
      const said = saidOf(body, context)
      if (isWrong(said)) return said
      const entry = { ...one, ...said, sequence: one.sequence + 1, changedAt: context.at }
      return so(withEntry(values, id, entry), { entry: id })
    },
  },
  'cancel-entry': {
    seats: ['staff', 'hub'],
    decide(values, { entry: id, why }, { at }) {
      const one = toCome(values, id, at)
      if (!one) return over
      const entry = { ...one, cancelled: why, sequence: one.sequence + 1, changedAt: at }
      return so(withEntry(values, id, entry), { entry: id })
    },
  },
  come: {
    seats: ['hub', 'member'],
    decide(values, { entry: id, answer }, { at, household }) {
      if (!toCome(values, id, at) || household === undefined) return over
      return so({ ...values, coming: { ...values.coming, [coming(id, household)]: { answer } } })
    },
  },
}

/** The day of an entry in England. */
export const dayOfEntry = ({ starts }: Pick<Entry, 'starts'>) => dayInEngland(new Date(starts))
