import type { OpenedRound } from '#admissions/rounds/desk.ts'
import type { ToldChange } from '#contract/admissions/changes.ts'
import { type Change, childOf } from './change.ts'
import { type Difference, withoutRemedy } from './compared.ts'
import { dayOf, letterOf, type ToTell } from './letters.ts'
import { differencesOf } from './open.ts'
import type { ChangeTaskPorts } from './ports.ts'

interface Telling {
  readonly ports: ChangeTaskPorts
  readonly change: Change
  readonly nameOf: (school: string) => string
  readonly differences: readonly Difference[]
}

/** Children whose families are told: those whose facts changed, and those whom a mistake cost a place. */
function children({ change, differences }: Telling): string[] {
  const { what } = change
  const child = childOf(change)
  if (child !== undefined) return [child]
  if (what.kind !== 'mistake') return []
  const better = differences.filter((one) => one.better).map(({ reference }) => reference)
  return [...new Set([...what.facts.map(({ reference }) => reference), ...better])].sort()
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
  const own = change.acts.filter(({ act }) => 'child' in act && act.child === reference)
  return [...Map.groupBy(own, ({ school }) => school)].flatMap(([school, acts]) => {
    const types = acts.map(({ act }) => act.type)
    if (types.includes('offered') || types.includes('admitted')) return []
    return [
      {
        school: nameOf(school),
        onList: change.effect?.lists.find((one) => one.school === school),
        joins: types.includes('joined'),
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
  if (change.what.kind === 'late')
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
  const isOwn =
    what.kind === 'facts' ||
    (what.kind === 'mistake' && what.facts.some((one) => one.reference === reference))
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
      what.kind === 'late'
        ? (change.effect?.without ?? []).map(({ school, why }) => ({ school: nameOf(school), why }))
        : [],
    should: shouldHave(telling, reference),
    contact: ports.contact,
  })
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
  for (const reference of children(telling)) {
    const letter = await letterFor(telling, reference, at)
    const id = change.id.split('/').at(-1) ?? ''
    await ports.told.lay({ reference, id, at, kind: change.what.kind, letter })
    await ports.sendChangeWord(reference, `change ${id} ${reference}`)
  }
}
