import type { VacancyReminderPorts } from '#admissions/vacancies/ports.ts'
import { onceADay } from '#admissions/vacancies/reminding.ts'
import { schoolYearOf } from '#contract/admissions/year-group.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import type { FairAccessCase, FairAccessTold } from './case.ts'
import { isToTell } from './family.ts'
import type { FairAccessTellPorts } from './ports.ts'

const isTold = (told: FairAccessTold | undefined, number: number): boolean =>
  told?.history.some(({ of }) => of === number) ?? false

const none = (reference: string): FairAccessTold => ({ reference, version: 0, keys: [], history: [] })

/** Tells the family of an event, and the school that is asked by it; what is told is written down, once for each event. */
export async function tellOfCase(
  ports: FairAccessTellPorts,
  { id, number }: { readonly id: string; readonly number: number },
): Promise<void> {
  const kept = await ports.fairAccess.get(id)
  const entry = kept?.history.find((one) => one.number === number)
  if (!kept || !entry || !isToTell(entry)) return
  await bringPlace(ports, kept, number)
  if (entry.type === 'proposed' && entry.school)
    await ports.tellSchool(entry.school.id, { id: `fair-access ${number} ${id}` })
  const { key, hash } = await ports.linkOf(id)
  const store = opening(ports.fairAccessTold)
  // The link opens before it is sent: whoever follows it at once is let in.
  const told = await change<FairAccessTold, boolean>(store, id, (item = none(id)) => {
    const answer = isTold(item, number)
    return item.keys.length > 0
      ? { answer }
      : { save: { ...item, keys: [{ hash }], version: item.version + 1 }, answer }
  })
  if (told) return
  const applied = kept.application !== null
  const word = { id: `fair-access family ${number} ${id}`, reference: id, key, type: entry.type, applied }
  const type = (await ports.tellFamily(kept.family, word)) ? 'told' : 'not-reached'
  await change<FairAccessTold, void>(store, id, (item = none(id)) => {
    if (isTold(item, number)) return { answer: undefined }
    const entry = {
      number: item.history.length + 1,
      type,
      at: ports.now().toISOString(),
      of: number,
    } as const
    const history = [...item.history, entry]
    return { save: { ...item, history, version: item.version + 1 }, answer: undefined }
  })
}

/** A place that was found ends the application of the family that asked for one. It has it before it is told of it. */
async function bringPlace(
  { placeInYear }: Pick<FairAccessTellPorts, 'placeInYear'>,
  { application, place, reference, history }: FairAccessCase,
  number: number,
): Promise<void> {
  const last = history.findLast(({ type }) => type === 'agreed' || type === 'directed')
  if (!application || !place || last?.number !== number) return
  const how = place.how === 'directed' ? ('direction' as const) : ('fair-access' as const)
  const { school, starts } = place
  await placeInYear(application, { school, how, starts, cause: `fair-access ${number} ${reference}` })
}

/** Each day: tells of what happened and was told to nobody, as the task for it was cut off: of cases that ended this year too. */
export async function tellWhatIsLeft(
  ports: FairAccessTellPorts & Pick<VacancyReminderPorts, 'days'>,
): Promise<void> {
  await onceADay(ports.days, 'fair-access', ports.now(), async () => {
    const year = schoolYearOf(dayInEngland(ports.now()))
    const all = [await ports.fairAccess.open(), await ports.fairAccess.ended(year)].flat()
    for (const kept of all) {
      const told = await ports.fairAccessTold.get(kept.reference)
      for (const entry of kept.history)
        if (isToTell(entry) && !isTold(told, entry.number))
          await ports.tasks.send({ do: 'fair-access', id: kept.reference, number: entry.number })
    }
  })
}
