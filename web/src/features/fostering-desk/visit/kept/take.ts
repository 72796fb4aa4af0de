import { dayInEngland } from '#contract/calendar/day.ts'
import { CaseView, DeskPart } from '#contract/fostering/desk.ts'
import { kindOfPart, type PartName } from '#contract/fostering/parts.ts'
import { newKey } from '#web/journey/model/saved.ts'
import { nothingKept } from '#web/kept/kept.ts'
import { askOnce } from '../../api.ts'
import { blankVisit } from './account.ts'
import { marksThere } from './send.ts'
import { type Account, type KeptList, type KeptVisit, keptUntil, Recorded } from './visit.ts'

const partOf = (household: string, part: PartName): Promise<DeskPart> =>
  askOnce(DeskPart, ['households', household, 'parts', part])

/** The list as it stands in the record. */
async function listOf(household: string, part: PartName): Promise<KeptList> {
  const view = await partOf(household, part)
  const { title, words, items } = view.values as Pick<KeptList, 'title' | 'words' | 'items'>
  return { part, title, words, items, found: nothingKept(marksThere(view)) }
}

/** Lists of the plan that somebody still has to go through. */
const listsIn = ({ plan }: CaseView): PartName[] =>
  plan.lines.flatMap(({ part, state }) =>
    part && kindOfPart(part) === 'checklist' && state !== 'not-needed' && state !== 'done' ? [part] : [],
  )

/** The visit before this one, where there is one. */
async function lastVisit(view: CaseView, part: PartName): Promise<Recorded | undefined> {
  const made = view.parts.filter(
    ({ name, kind, state }) => kind === 'visit' && name !== part && (state === 'done' || state === 'concern'),
  )
  const latest = made.sort((a, b) => b.since.localeCompare(a.since))[0]
  if (!latest) return undefined
  return Recorded.safeParse((await partOf(view.household, latest.name)).values.recorded).data
}

/** Where they live, as the first of those who apply has said it. Empty where nobody has yet. */
async function addressOf({ household, people, parts }: CaseView): Promise<string[]> {
  for (const { id } of people.filter(({ here, role }) => here && role === 'applicant')) {
    const name = `form.${id}.addresses`
    if (!parts.some((one) => one.name === name)) continue
    const { values } = await partOf(household, name)
    const { home } = (values.answers ?? {}) as { home?: Readonly<Record<string, string>> }
    const lines = ['line1', 'line2', 'town', 'postcode'].flatMap((line) => home?.[line] ?? [])
    if (lines.length > 0) return lines
  }
  return []
}

/** The visit was written down already, so there is nothing to take along. */
export class AlreadyMade extends Error {
  override readonly name = 'AlreadyMade'
}

async function accountOf(view: DeskPart, now: Date): Promise<Account> {
  if (view.values.recorded) throw new AlreadyMade()
  const typed = blankVisit(dayInEngland(now))
  return { key: newKey(), addKey: newKey(), seen: view.seen, typed }
}

/** Fetches what somebody has to know at a visit, or to go through one list. Throws ApiProblem, and {@link AlreadyMade}. */
export async function takeAlong(household: string, part: PartName, now: Date): Promise<KeptVisit> {
  const view = await askOnce(CaseView, ['households', household])
  const people = view.people.flatMap(({ here, ...person }) => (here ? [person] : []))
  const common = { household, part, until: keptUntil(now), people, ready: false }
  if (kindOfPart(part) === 'checklist')
    return { ...common, address: [], lists: [await listOf(household, part)] }
  const own = await partOf(household, part)
  const account = await accountOf(own, now)
  const { planned } = own.values as Pick<KeptVisit, 'planned'>
  const [address, last, lists] = [
    await addressOf(view),
    await lastVisit(view, part),
    await Promise.all(listsIn(view).map((list) => listOf(household, list))),
  ]
  return { ...common, address, account, lists, ...(planned && { planned }), ...(last && { last }) }
}
