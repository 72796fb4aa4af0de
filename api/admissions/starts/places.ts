import { heldSchools } from '#admissions/answers/anew.ts'
import type { Answer, HeldPlace } from '#admissions/answers/answer.ts'
import { stateIn } from '#admissions/lists/of-answer.ts'
import { listId } from '#admissions/lists/ports.ts'
import { type Application, nameOf } from '#admissions/rounds/application.ts'
import { plainName } from '#admissions/rounds/found.ts'
import { isErased } from '#admissions/rounds/take.ts'
import type { ListState } from '#admissions/waiting/state.ts'
import type { PlaceAnswer, PlaceCounts } from '#contract/admissions/starts/starts.ts'
import type { PlacePorts } from './ports.ts'
import { type Starts, saidOf } from './starts.ts'

/** Which school of which round. */
export interface Seated {
  readonly round: string
  readonly school: string
}

/** How the place of each child stands, by reference, and the list of the school. */
export interface PlacesThere {
  readonly places: ReadonlyMap<string, PlaceAnswer>
  readonly list: ListState | null
}

/** As a school is told: whether a family was warned is between it and the council. */
const told = (state: Answer['state']): PlaceAnswer => (state === 'warned' ? 'waiting' : state)

/** How the place at this school stands that a child keeps while another is offered to it; undefined where it keeps none here. */
function heldAt(held: HeldPlace | null | undefined, school: string): PlaceAnswer | undefined {
  if (!held) return undefined
  return held.school.id === school ? told(held.state) : heldAt(held.held, school)
}

function answerHere(answer: Answer | undefined, school: string): PlaceAnswer | undefined {
  if (!answer) return undefined
  return answer.school.id === school ? told(answer.state) : heldAt(answer.held, school)
}

/**
 * Every child that is or was offered a place at the school: by its family’s answer, and by the list of the school, which has
 * those too who keep their place here while they think about another.
 */
export async function placesThere(
  { answers, lists }: Pick<PlacePorts, 'answers' | 'lists'>,
  { round, school }: Seated,
): Promise<PlacesThere> {
  const [offered, kept] = await Promise.all([
    answers.referencesAt(round, school),
    lists.get(listId(round, school)),
  ])
  const list = kept ? stateIn(kept) : null
  const references = [...new Set([...offered, ...(list?.holding.keys() ?? [])])]
  const found = new Map((await answers.some(references)).map((one) => [one.reference, one]))
  const places = new Map<string, PlaceAnswer>()
  for (const reference of references) {
    const answer = found.get(reference)
    const here = answerHere(answer, school)
    const stands = here ?? (list?.holding.has(reference) && isGiven(answer, school) ? 'given' : undefined)
    if (stands) places.set(reference, stands)
  }
  return { places, list }
}

/** A place of which the answer of the family knows nothing; not one that it has left, which the list is about to follow. */
const isGiven = (answer: Answer | undefined, school: string): boolean =>
  !answer ||
  (!heldSchools(answer.held).includes(school) && !answer.history.some(({ from }) => from === school))

/** Whether a child that stands so has a place. */
export const hasPlace = (answer: PlaceAnswer): boolean => answer !== 'declined' && answer !== 'withdrawn'

export function countsOf({ places, list }: PlacesThere, starts: Pick<Starts, 'children'>): PlaceCounts {
  const all = [...places]
  const stand = (...answers: PlaceAnswer[]) => all.filter(([, one]) => answers.includes(one)).length
  const here = all.filter(([, answer]) => hasPlace(answer)).map(([reference]) => saidOf(starts, reference))
  const said = (is: string) => here.filter((one) => one?.start.is === is).length
  return {
    offered: here.length,
    accepted: stand('accepted', 'given'),
    ...{ waiting: stand('waiting'), declined: stand('declined'), withdrawn: stand('withdrawn') },
    ...{ started: said('started'), later: said('later'), notCome: said('not-come') },
    left: here.filter((one) => !one).length,
    onList: list?.waiting.size ?? null,
  }
}

/** Family name first: the last word of the name. */
const sortOf = (application: Application): string => {
  const words = nameOf(application).trim().split(/\s+/)
  return `${plainName(words.at(-1) ?? '')} ${plainName(words.slice(0, -1).join(' '))} ${application.reference}`
}

/** Those of these children whose applications are still kept, by family name. */
export async function byName(
  { applications }: Pick<PlacePorts, 'applications'>,
  references: readonly string[],
): Promise<Application[]> {
  const found = (await applications.some(references)).filter((one) => !isErased(one))
  const sorts = new Map(found.map((one) => [one, sortOf(one)]))
  return found.sort((a, b) => ((sorts.get(a) ?? '') < (sorts.get(b) ?? '') ? -1 : 1))
}
