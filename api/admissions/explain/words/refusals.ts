import type {
  Block,
  Explanation,
  Part,
  PreferenceExplained,
  Section,
} from '#contract/admissions/explanation.ts'
import { listed } from '#contract/core/lists/listed.ts'
import { text } from './blocks.ts'
import { dayOnce } from './day.ts'
import { cameInWords, needInWords, ordinal } from './measure.ts'

const children = (count: number): string => (count === 1 ? '1 child' : `${count} children`)
const places = (count: number): string => (count === 1 ? '1 place' : `${count} places`)

/** A part of the letter for each school above the offer, and one for all that weren’t looked at. */
export function preferenceSections({ preferences }: Explanation): Section[] {
  const above = preferences.flatMap((preference) => {
    const blocks = refused(preference)
    const heading = `Why not ${preference.school.name}, your ${ordinal(preference.place)} choice`
    return blocks ? [{ id: `preference-${preference.place}`, heading, blocks }] : []
  })
  const below = preferences.filter(({ kind }) => kind === 'not-needed').map(({ school }) => school.name)
  return [...offered(preferences), ...above, ...notNeeded(below)]
}

/** How the child stood at the school that is offered. */
function offered(preferences: readonly PreferenceExplained[]): Section[] {
  const found = preferences.find((preference) => preference.kind === 'offered')
  if (found?.kind !== 'offered' || !(found.part || found.apart)) return []
  const { name } = found.school
  const part = found.part?.name ?? null
  const blocks = [
    ...(found.apart ? [text(withoutTwin(name))] : []),
    ...(part === null
      ? []
      : [text(`The school gives its places in parts. Your child’s place is one of these: ${part}.`)]),
    ...(found.part ? [rowsOf(found.part)] : []),
  ]
  return [{ id: 'place', heading: `How places were given at ${name}`, blocks }]
}

function notNeeded(names: readonly string[]): Section[] {
  if (names.length === 0) return []
  const words = `We did not look at ${listed(names)}. A child gets the highest of their choices that has room, so we did not need the choices below it.`
  return [{ id: 'not-needed', heading: 'Your other choices', blocks: [text(words)] }]
}

function refused(preference: PreferenceExplained): Block[] | undefined {
  switch (preference.kind) {
    case 'full':
      return [
        ...(preference.apart ? [text(leftApart(preference.school.name))] : []),
        ...preference.parts.flatMap((part) => partBlocks(part, preference.school.name)),
        ...waiting(preference),
      ]
    case 'not-eligible':
      return [
        text(
          preference.admits
            ? `Only children who ${preference.admits} can be admitted to this school. By what we hold, your child is not one of them.`
            : 'This school’s admission policy says which children it can admit. By what we hold, your child is not one of them.',
        ),
      ]
    case 'elsewhere':
      return [
        text(
          `This school’s places are given by ${preference.council}, which did not tell us that it could offer your child one. It can tell you why.`,
        ),
      ]
    case 'held-back':
      return [
        text(
          'We found a mistake in the results of this school, or of one that you put above it. We are putting it right before we say more.',
        ),
      ]
    default:
      return undefined
  }
}

const putInOrder = (school: string): string =>
  `${school} decides on its own places, and its own body put the children in order by its criteria. We know in which place your child stands, and not what would have been enough. Ask the school why.`

/** To whom a twin could not bring along, of the school where the twin is. */
const leftApart = (school: string): string =>
  `Your child’s twin, or another child born with yours, has a place at ${school}. We tried to keep them together by offering your child a place there too, above the school’s number. It did not work: other places would have changed as well, the other child would have moved to a school that you put higher for them, and your child would have been at ${school} alone. We know that this is hard. Call us, and a person will look at it with you.`

/** To whom has the place that the twin could not follow to. */
const withoutTwin = (school: string): string =>
  `Your child’s twin, or another child born with yours, could not be offered a place at ${school} with your child. We tried to keep them together by a place above the school’s number. It did not work: other places would have changed as well, your child would have moved to a school that you put higher, and the other child would have been at ${school} alone. We know that this is hard. Call us, and a person will look at it with you.`

function partBlocks(part: Part, school: string): Block[] {
  const where = part.name === null ? school : `${school}, ${part.name}`
  return [
    text(
      `${where}: there ${part.places === 1 ? 'was' : 'were'} ${places(part.places)} for ${children(part.applied)}.`,
    ),
    rowsOf(part),
    ...(part.own ? [text(putInOrder(school))] : needs(part)),
  ]
}

function rowsOf({ applied, ahead, came, last, late, places: count }: Part): Block {
  const lateRow = late
    ? [
        {
          what: 'Your application',
          value: 'Sent after the closing date. Children who applied on time come first',
        },
      ]
    : []
  return {
    kind: 'rows',
    rows: [
      { what: 'Places given by the criteria', value: `${count}` },
      { what: 'Children who applied', value: `${applied}` },
      { what: 'Children before yours', value: `${ahead}` },
      { what: 'Your child came under', value: cameInWords(came) },
      ...lateRow,
      {
        what: 'The last child with a place came under',
        value: last
          ? cameInWords(last)
          : count === 0
            ? 'There were no places to give'
            : 'Every child without a place at a school higher on their list got one',
      },
    ],
  }
}

function needs(part: Part): Block[] {
  if (part.places === 0) return []
  const items = part.needs.flatMap(needInWords)
  if (items.length === 0) return [text('We cannot name any one thing that would have been enough.')]
  const only = 'With everything else as it was, this would have been enough for a place:'
  const any = 'With everything else as it was, any one of these would have been enough for a place:'
  return [text(items.length === 1 ? only : any), { kind: 'list', items }]
}

function waiting({ waiting }: Extract<PreferenceExplained, { kind: 'full' }>): Block[] {
  if (!waiting) return []
  const before =
    waiting.ahead === 0
      ? 'No other child is ahead of yours'
      : `${children(waiting.ahead)} ${waiting.ahead === 1 ? 'is' : 'are'} before yours`
  return [
    text(
      `Your child is on the waiting list. ${before} today. The list is kept until at least ${dayOnce(waiting.until)}. Each time somebody joins it, it is put in order again by the same criteria, so your child can move up or down. How long you have waited does not count.`,
    ),
  ]
}
