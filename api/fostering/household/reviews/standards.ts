import { addDays, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { clockOf, dueBy } from '../../clocks/find.ts'
import { carersOf } from '../../parts/carers/shared.ts'
import type { PersonValues } from '../../parts/person.ts'
import { standardSteps } from '../calls/calls.ts'
import { headOf } from '../head-of.ts'
import type { Head, Part } from '../part.ts'
import type { HouseholdPorts } from '../perform.ts'
import { todayOf } from '../plan-view.ts'
import { addressOf, type TellPorts, wordTo } from '../tell.ts'

type Ports = HouseholdPorts & Pick<TellPorts, 'tell' | 'from'>

/** For so many days a reminder is still sent that could not be sent on its day. */
const stillSent = 3

const subject = 'Your training, support and development standards'
const said = {
  soon: (day: Day) =>
    `A reminder: please show us by ${dayInWords(day)} that you meet the training, support and development standards. Your worker can help you. Your private page shows the training that you can book.`,
  late: (day: Day) =>
    `You had until ${dayInWords(day)} to show us that you meet the training, support and development standards. Please talk to your worker about what you still need from us.`,
} as const
type Reminder = keyof typeof said
const clocks = { soon: 'standards-reminder', late: 'standards-late-reminder' } as const

/** Which reminder is sent on a day to those who have until that other day, or should have had. */
function reminderOn(today: Day, due: Day, ports: Ports, head: Head): Reminder | undefined {
  const { facts } = todayOf(ports, head)
  return (Object.keys(clocks) as Reminder[]).find((one) => {
    const on = dueBy(clockOf(ports.rules, clocks[one], facts, due), due, facts, ports.rules)
    return on.kind === 'day' && on.day <= today && today <= addDays(on.day, stillSent)
  })
}

/**
 * Once a day: reminds carers of the standards of training, before their day and once it has passed. Safe to repeat: each
 * message has an id of its own.
 */
export async function remindOfStandards(ports: Ports, household: string): Promise<void> {
  const head = await headOf(ports, household)
  if (head?.values.phase !== 'approved' || head.values.ended) return
  const { plan } = todayOf(ports, head)
  const line = plan.lines.find(
    ({ id, state }) => standardSteps.includes(id) && (state === 'waiting' || state === 'late'),
  )
  if (line?.due?.kind !== 'day') return
  const { day } = line.due
  const what = reminderOn(dayInEngland(ports.now()), day, ports, head)
  if (!what) return
  for (const id of carersOf(head.values)) {
    const person = (await ports.parts.light(`${household}/person.${id}`)) as Part<PersonValues> | undefined
    const to = person && addressOf(person.values)
    const word = `household standards ${household} person.${id} ${day} ${what}`
    if (to) await ports.tell({ id: word, to, ...wordTo(to, ports.from, subject, said[what](day)) })
  }
}
