import type { Application } from '#admissions/rounds/application.ts'
import type { OpenedRound } from '#admissions/rounds/desk.ts'
import { isErased } from '#admissions/rounds/take.ts'
import type { ToldChange } from '#contract/admissions/changes.ts'
import { type Change, childOf, isForOne } from './change.ts'
import { type Difference, withoutRemedy } from './compared.ts'
import type { Effect } from './effect.ts'
import { dayOf, letterOf, type ToTell } from './letters.ts'
import { differencesOf } from './open.ts'
import type { ChangeTaskPorts } from './ports.ts'

interface Telling {
  readonly ports: ChangeTaskPorts
  readonly change: Change
  readonly nameOf: (school: string) => string
  readonly differences: readonly Difference[]
}

const isEmpty = ({ lists, offered, without }: Effect): boolean =>
  lists.length === 0 && offered === null && without.length > 0

/**
 * Children whose families are told: those whose facts changed, those whom a mistake cost a place, and those who wait at a school
 * whose number is another.
 */
export function toldOf(
  what: Change['what'],
  effect: Effect | null,
  differences: readonly Difference[] = [],
): string[] {
  const child = childOf({ what })
  // Neither a place nor a list comes of it, so that nobody can propose it.
  if (isForOne(what) && effect && isEmpty(effect)) return []
  const better = differences.filter((one) => one.better).map(({ reference }) => reference)
  const named = what.kind === 'mistake' ? what.facts.map(({ reference }) => reference) : (child ?? [])
  return [...new Set([named, better, effect?.told ?? []].flat())].sort()
}

/** The place that a family is asked about, once it stands among its answers. */
async function placeFor({ ports, change, nameOf }: Telling, reference: string): Promise<ToTell['place']> {
  const found = change.acts.find(
    ({ act }) => (act.type === 'offered' || act.type === 'admitted') && act.child === reference,
  )
  if (!found) return null
  const { round, id, by } = change
  const { school } = found
  const name = { cause: `change ${id} ${school}`, named: `change ${id} ` }
  const last = await ports.bringPlace({ reference, round, school, by, ...name })
  return { school: nameOf(school), by: last }
}

function listsFor({ change, nameOf }: Telling, reference: string): ToTell['lists'] {
  const isOwn = ({ act }: Change['acts'][number]) =>
    act.type === 'number-changed' || ('child' in act && act.child === reference)
  const own = change.acts.filter(isOwn)
  return [...Map.groupBy(own, ({ school }) => school)].flatMap(([school, acts]) => {
    const types = acts.map(({ act }) => act.type)
    if (types.includes('offered') || types.includes('admitted')) return []
    // Of a number that was wrong in the run, only who waits there is told.
    const isOthers = types.every((type) => type === 'number-changed')
    if (isOthers && !change.effect?.told?.includes(reference)) return []
    return [
      {
        school: nameOf(school),
        onList: change.effect?.lists.find((one) => one.school === school),
        joins: types.includes('joined'),
        leaves: types.includes('left'),
      },
    ]
  })
}

function shouldHave({ change, differences, nameOf }: Telling, reference: string): ToTell['should'] {
  const found = differences.find((one) => one.reference === reference && one.better)
  const remedy = change.remedies[reference]
  return found?.should && remedy
    ? { school: nameOf(found.should), remedy: remedy.remedy, why: remedy.why }
    : null
}

/** Schools that a family can appeal for by it: those that do not offer a place now. */
function appealed({ change, differences }: Telling, reference: string): string[] {
  if (change.what.kind === 'late' || change.what.kind === 'named')
    return change.acts.flatMap(({ school, act }) =>
      act.type === 'joined' && change.effect?.offered !== school ? [school] : [],
    )
  const found = differences.find((one) => one.reference === reference && one.better)
  const { remedy } = change.remedies[reference] ?? {}
  return found?.should && remedy !== 'place' ? [found.should] : []
}

async function letterFor(telling: Telling, reference: string, at: string): Promise<ToldChange['letter']> {
  const { ports, change, nameOf } = telling
  const place = await placeFor(telling, reference)
  const { what } = change
  const isOwn = what.kind !== 'mistake' || what.facts.some((one) => one.reference === reference)
  const own = `${reference}: `
  const words = (change.words ?? [])
    .filter(({ label }) => what.kind !== 'mistake' || label.startsWith(own))
    .map((one) => ({ ...one, label: one.label.replace(own, '') }))
  const appeals = await Promise.all(
    appealed(telling, reference).map(async (school) => ({
      school: nameOf(school),
      by: await ports.appealIn(change.round, school, dayOf(at)),
    })),
  )
  return letterOf({
    ...{ change, reference, place, appeals },
    words: isOwn ? words : [],
    lists: listsFor(telling, reference),
    without:
      what.kind === 'late' || what.kind === 'named'
        ? (change.effect?.without ?? []).map(({ school, why }) => ({ school: nameOf(school), why }))
        : [],
    should: shouldHave(telling, reference),
    contact: ports.contact,
  })
}

/** Nothing is told to nobody: erased since the change was agreed. */
const isGone = (application: Application | undefined): boolean => !application || isErased(application)

/** A list that a child joins by it is among those of its family's answer from then on, where there is one to have. */
async function bringLists({ ports, change }: Telling, reference: string): Promise<void> {
  const { round, id, by } = change
  for (const { school, act } of change.acts)
    if (act.type === 'joined' && act.child === reference)
      await ports.bringList({ reference, round, school, by, cause: `change ${id} list ${school}` })
}

/** Lays out what each family is told and sends it word of that, each once. */
export async function tellFamilies(
  ports: ChangeTaskPorts,
  { council }: OpenedRound,
  change: Change,
): Promise<void> {
  const found = change.what.kind === 'mistake' ? await differencesOf(ports, change) : []
  if (withoutRemedy(found, change.remedies).length > 0) throw new Error('A remedy is missing')
  const nameOf = (id: string) => council.schools.find((school) => school.id === id)?.name ?? id
  const telling: Telling = { ports, change, nameOf, differences: found }
  // The moment of the agreement: laid out again, it is the same letter.
  const at = change.history.findLast(({ type }) => type === 'agreed')?.at ?? change.at
  for (const reference of toldOf(change.what, change.effect, found)) {
    if (isGone(await ports.applications.get(reference))) continue
    const letter = await letterFor(telling, reference, at)
    await bringLists(telling, reference)
    const id = change.id.split('/').at(-1) ?? ''
    await ports.told.lay({ reference, id, at, kind: change.what.kind, letter })
    await ports.sendChangeWord(reference, `change ${id} ${reference}`)
  }
}
