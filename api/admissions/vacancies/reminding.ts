import { clockInEngland, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { change } from '#record/change.ts'
import type { Store } from '#record/item.ts'
import { opening } from '#record/opening.ts'
import type { DayMark, VacancyReminderPorts } from './ports.ts'
import { isLate } from './rules.ts'
import { happened, type Vacancies } from './vacancies.ts'

/** Nobody is written to before this hour in England. */
const fromHour = '09'

/**
 * Does a thing once a day, from nine o'clock on. The day is marked after it: stopped in between, it is done again, and
 * what it does is known by its own name.
 */
export async function onceADay(
  days: Store<DayMark>,
  id: string,
  now: Date,
  doIt: (today: Day) => Promise<void>,
): Promise<void> {
  if (clockInEngland(now).slice(11, 13) < fromHour) return
  const on = dayInEngland(now)
  if ((await days.get(id))?.on === on) return
  await doIt(on)
  await change<DayMark, void>(opening(days), id, (kept) => {
    if (kept?.on === on) return { answer: undefined }
    const version = (kept?.version ?? 0) + 1
    return { save: { id, on, version, history: [] }, answer: undefined }
  })
}

/** Each day: asks for a reminder of every school whose last day is over and that was not reminded so far. */
export async function remindLateSchools(ports: VacancyReminderPorts): Promise<void> {
  await onceADay(ports.days, 'vacancies', ports.now(), async (today) => {
    for (const one of await ports.vacancies.all())
      if (isLate(one, today) && !one.remindedAt && !one.unreached)
        await ports.tasks.send({ do: 'ask-school', school: one.school })
  })
}

const writing = (item: Vacancies) => item.history.filter(({ type }) => type !== 'reported').length

/** Whether somebody of the council, or the clock, has this school written to for what is asked now. */
function kindOf(item: Vacancies, today: Day) {
  const last = item.history.findLast(({ type }) => type === 'asked' || type === 'reminded')
  if (last?.type === 'reminded' && last.by) return 'by-hand' as const
  return isLate(item, today) ? ('late' as const) : ('asked' as const)
}

/**
 * Writes to a school that it was asked, or reminds it, once for each time. That it was reminded is written down, and that
 * nobody knows where to write to as well.
 */
export async function writeToSchool(ports: VacancyReminderPorts, school: string): Promise<void> {
  const item = await ports.vacancies.get(school)
  if (!item?.asked) return
  const at = ports.now()
  const today = dayInEngland(at)
  const kind = kindOf(item, today)
  const id = `vacancies ${kind} ${kind === 'by-hand' ? writing(item) : item.asked.at} ${school}`
  const sent = await ports.remindSchool(school, { id, dueOn: item.asked.dueOn })
  await change<Vacancies, void>(ports.vacancies, school, (kept) => {
    if (kept?.asked?.at !== item.asked?.at || !kept) return { answer: undefined }
    const time = at.toISOString()
    if (!sent && !kept.unreached)
      return {
        save: happened(kept, { type: 'not-reached', at: time }, { unreached: true }),
        answer: undefined,
      }
    if (!sent || kind !== 'late' || kept.remindedAt) return { answer: undefined }
    return { save: happened(kept, { type: 'reminded', at: time }, { remindedAt: time }), answer: undefined }
  })
}
