import { addDays, addMonths, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { type AllowanceValues, owedOf } from '../../carers/money/weekly.ts'
import { factsOf } from '../../clocks/of-head.ts'
import type { ReviewValues } from '../../parts/carers/review.ts'
import { noor } from '../../parts/carers/testing/child.ts'
import type { Who } from '../../rights/may.ts'
import { headOf } from '../head-of.ts'
import { type HouseholdPorts, perform } from '../perform.ts'
import { sweepParts } from '../sweep.ts'
import { approved, both, decides, tells, throughPanel } from './referral.ts'
import { does } from './said.ts'
import { assessor, manager } from './work.ts'
import { applicant, household, type World } from './world.ts'

const reviewer: Who = { as: 'reviewer', id: 'staff-7', name: 'Amina Yusuf' }
const finance: Who = { as: 'finance', id: 'staff-6', name: 'Nina Okafor' }

/** Of nobody, by the kind of part in which each stands, and in nothing that is not about this household. */
export const plantedInYears = {
  child: 'Tarquinella',
  log: 'Wobblethwaite fair',
  claim: 'Pumpernickel boots',
  complaint: 'Grumbleford letter',
  allegation: 'Brindlemoor rumour',
  review: 'Quillwater thoughts',
  thread: 'Snaffleton question',
} as const

/** What is left of the allegation for many years. */
export const summaryInYears = 'It was looked into, and nothing supports it.'

const many = 10
const [p1, p2] = [applicant('p1'), applicant('p2')]

/** Children who come one after the other: the years of the approval in which each comes and goes. */
const children = [
  { name: 'child.c1', called: 'Robin', comes: 0, goes: 3 },
  { name: 'child.c2', called: 'Ellis', comes: 3, goes: 7 },
  { name: 'child.c3', called: plantedInYears.child, comes: 7, goes: many + 1 },
] as const

const childIn = (year: number) =>
  children.find(({ comes, goes }) => comes <= year && year < goes) ?? children[0]

type At = Pick<World, 'ports' | 'go'> & World
const today = (at: At): Day => dayInEngland(at.ports.now())
const on = (at: At, day: Day) => at.go(`${day}T12:00:00.000Z`)

/** A child moves on, with everything handed over, and another comes. */
async function changes(at: At, year: number): Promise<void> {
  const gone = children.find(({ goes }) => goes === year)
  if (gone) {
    await does(at, manager, gone.name, 'end', { on: today(at), reason: 'home', summary: 'Back home.' })
    for (const item of ['belongings', 'papers', 'health', 'money', 'memories'])
      await does(at, p1, gone.name, 'hand-over', { item })
  }
  const { name, called, comes } = childIn(year)
  if (comes === year)
    await does(at, manager, name, 'place', {
      ...noor,
      called,
      from: today(at),
      born: addMonths(today(at), -96),
    })
}

/** A month of it: what carers write down of the child, and twice a year a message, a visit, and a claim that is paid. */
async function month(at: At, year: number, number: number): Promise<void> {
  const day = today(at)
  const log = `log.${childIn(year).name.slice('child.'.length)}.${day.slice(0, 4)}`
  await does(at, number % 2 ? p2 : p1, log, 'write', {
    ...{ sort: 'school', on: day, written: `${day}T08:00:00Z` },
    text: `${plantedInYears.log}, the ${number + 1}. of year ${year}. ${'We talked about school. '.repeat(40)}`,
  })
  if (number % 6) return
  await does(at, p1, `thread.p1.${day.slice(0, 4)}`, 'write', {
    ...{ text: plantedInYears.thread, whose: null, files: [] },
  })
  const visit = `visit.v${100 + year * 2 + number / 6}`
  const said = { account: 'A good visit.', next: '', worrying: false, alone: [], seen: ['p1'] }
  await does(at, assessor, visit, 'record', { on: day, written: `${day}T09:00:00Z`, ...said })
  if (number === 0) await does(at, assessor, visit, 'unannounced')
  const claim = `claim.k${year * 2 + number / 6 + 1}`
  const line = {
    id: 'l1',
    is: 'expense',
    on: day,
    what: plantedInYears.claim,
    pence: 1000,
    noReceipt: 'Lost',
  }
  await does(at, p1, claim, 'write', { lines: [line], another: [], send: true })
  await does(at, assessor, claim, 'agree', { alike: true })
  const run = `R-${String(year * 2 + number / 6).padStart(12, '0')}`
  await does(at, finance, claim, 'put', { run })
  await does(at, finance, claim, 'paid', { run, on: day })
}

/** Finance pays what is owed of itself, such as the allowance of a child, so that nothing of the record is open. */
export async function paysAllowances(ports: HouseholdPorts, household: string): Promise<void> {
  const head = await headOf(ports, household)
  const on = dayInEngland(ports.now())
  const run = `R-${on.replaceAll('-', '')}0000`
  for (const { name, kind, money } of Object.values(head?.known ?? {})) {
    if (kind !== 'allowance' || !money?.open) continue
    const does = async (act: string, body: { run: string; on?: Day }) => {
      const seen = (await ports.parts.get(`${household}/${name}`))?.history.length ?? 0
      const asked = { household, name, act, key: `pays-${name}-${act}-${body.run}`, seen, body }
      const outcome = await perform(ports, finance, asked)
      if (outcome.kind !== 'done') throw new Error(`${name} ${act}: ${JSON.stringify(outcome)}`)
    }
    const now = async () => {
      const part = await ports.parts.get(`${household}/${name}`)
      if (!part) throw new Error(`${name} is not there`)
      return part.values as unknown as AllowanceValues
    }
    // What Shire has put into a run of its own by now is paid in that one.
    for (const one of (await now()).payments)
      if (one.outcome === undefined) await does('paid', { run: one.run, on })
    if (owedOf(await now()) <= 0) continue
    await does('put', { run })
    await does('paid', { run, on })
  }
}

/** A complaint that is answered. */
async function complains(at: At): Promise<void> {
  await does(at, p2, 'complaint.p2.x1', 'make', { words: plantedInYears.complaint })
  await does(at, manager, 'complaint.p2.x1', 'answer', { outcome: 'upheld', words: 'We are sorry.' })
}

/** An allegation about one of them, to its end: what is kept of it for many years is its summary. */
async function alleged(at: At, pension: Day): Promise<void> {
  const x1 = 'allegation.x1'
  const day = today(at)
  const next = addDays(day, 7)
  const words = plantedInYears.allegation
  await does(at, manager, x1, 'record', { on: day, about: ['p1'], words, said: words })
  await does(at, manager, x1, 'to-officer', { on: day, words })
  const contact = { name: 'Grace Adeyemi', contact: '0300 123 4568' }
  await does(at, manager, x1, 'tell', {
    on: day,
    to: ['p1'],
    words,
    children: 'They stay.',
    next,
    ...contact,
  })
  await does(at, manager, x1, 'supporter', { name: 'Ruth Bell', contact: '0300 123 4569' })
  await does(at, manager, x1, 'conclude', { outcome: 'unfounded', words: 'Nothing supports it.', next })
  await does(at, manager, x1, 'ask-review')
  await does(at, manager, x1, 'summarise', { words: summaryInYears, pension })
  await does(at, manager, x1, 'copy')
}

/** Everybody is heard for the review that is open, and it is brought to its end: the first one goes to a panel by itself. */
async function reviewed(at: At, year: number): Promise<void> {
  const head = await at.head()
  const open = Object.values(head.known).find(
    ({ name, state }) => name.startsWith('review.') && state !== 'done',
  )
  if (!open) throw new Error(`No review is open in year ${year}`)
  const { name } = open
  const words = plantedInYears.review
  for (const who of [p1, p2]) await does(at, who, name, 'say', { words })
  await does(at, assessor, name, 'supervisor', { words: 'They are doing well.' })
  const values = (await at.part(name))?.values as ReviewValues | undefined
  for (const { part } of values?.wanted ?? [])
    await does(at, assessor, part, 'record', { on: today(at), words })
  await does(at, reviewer, name, 'report', { words: 'A good year.' })
  await does(at, reviewer, name, 'recommend', { suitable: true, terms: true, words: 'They care well.' })
  const referral = `referral.${Object.keys(head.known).filter((one) => one.startsWith('referral.')).length + 1}`
  // A later one that found all to be well ends with a notice.
  if (factsOf(head).dates.lastReview) return void (await does(at, manager, name, 'notice'))
  await throughPanel(at, referral, 'suitable')
  await decides(at, referral, 'suitable')
  await tells(at, referral)
}

/** A year of the approval, from the day on which it begins. */
async function year(at: At, number: number, began: Day): Promise<void> {
  on(at, began)
  await changes(at, number)
  for (let each = 0; each < 11; each++) {
    on(at, addMonths(began, each))
    await month(at, number, each)
    if (each === 5 && number === 4) await complains(at)
  }
  if (number === many - 1) return
  on(at, addDays(addMonths(began, 12), -40))
  if (number === 0) await does(at, assessor, 'head', 'standards-met', { on: today(at) })
  if (number === 6) await alleged(at, addMonths(began, 12 * 18))
  await sweepParts(at.ports)
  on(at, addDays(addMonths(began, 12), -1))
  await reviewed(at, number)
  await paysAllowances(at.ports, household)
}

/**
 * A couple who have fostered for ten years on this day but for a month, each step by whoever does it on its day: children who
 * came and left, their logs, claims that were paid, a complaint, an allegation with its summary, and a review each year, the
 * first by a panel. The tenth review has begun by itself.
 */
export async function tenYears(until: Day): Promise<World> {
  const began = addDays(addMonths(until, -12 * many), 30)
  const at = await approved('fostering', `${began}T09:00:00.000Z`, both)
  for (const who of [p1, p2]) await does(at, who, 'referral.1', 'sign', { name: 'Sample Carer' })
  for (let number = 0; number < many; number++) await year(at, number, addMonths(began, 12 * number))
  on(at, until)
  await sweepParts(at.ports)
  return at
}
