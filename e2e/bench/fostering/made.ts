import { addDays } from '#contract/calendar/day.ts'
import { makeReference } from '#contract/core/reference.ts'
import type { Head } from '#fostering/household/part.ts'
import { does, toAssessing } from '#fostering/household/testing/work.ts'
import { applicant, world } from '#fostering/household/testing/world.ts'

/** The day on which all of it is looked at. */
export const today = '2027-02-01'
export const now = () => new Date(`${today}T10:00:00.000Z`)

/** The workers of the cases, by turns. */
export const workers = Array.from({ length: 40 }, (_, at) => ({ id: `worker-${at}`, name: `Worker ${at}` }))

/** A case that has just begun, one that is assessed, and one that is over, each by the acts of whoever does them. */
async function examples() {
  const asked = await world()
  const assessed = await world()
  await toAssessing(assessed)
  const over = await world()
  for (const id of ['p1', 'p2']) await does(over, applicant(id), 'head', 'withdraw', { reason: 'too-long' })
  return { open: [await asked.head(), await assessed.head()], over: await over.head() }
}

export const referenceOf = (at: number): string => {
  const bytes = new Uint8Array(5)
  new DataView(bytes.buffer).setUint32(1, Math.imul(at + 1, 2_654_435_761) >>> 0)
  return makeReference('FA', bytes)
}

/** Heads of so many cases, the open ones first: as they were made, each with a reference, names, a worker and days of its own. */
export async function* heads(open: number, closed: number): AsyncGenerator<Head> {
  const made = await examples()
  for (let at = 0; at < open + closed; at++) {
    const head = at < open ? made.open[at % made.open.length] : made.over
    if (!head) throw new Error('There is no example')
    const { people, dates } = head.values
    const worker = workers[at % workers.length]
    yield {
      ...head,
      household: referenceOf(at),
      values: {
        ...head.values,
        people: Object.fromEntries(
          Object.entries(people).map(([id, one]) => [id, { ...one, name: `${one.name} ${at}` }]),
        ),
        dates: { ...dates, enquired: addDays(dates.enquired ?? today, -(at % 90)) },
        // One in twenty has no worker yet.
        ...(worker && at % 20 > 0 && { worker }),
      },
      heard: `${addDays(today, -(at % 60))}T09:00:00.000Z`,
    }
  }
}
