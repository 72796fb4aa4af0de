import { placesOffered } from '#admissions/answers/anew.ts'
import type { Answer } from '#admissions/answers/answer.ts'
import { factsOf } from '#admissions/rounds/facts.ts'
import type { Task } from '#admissions/rounds/ports.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import type { WaitingAct } from '#contract/admissions/waiting.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { happenOnce } from './append.ts'
import { actsOfAnswer } from './of-answer.ts'
import { byItself, type ListTaskPorts, listId } from './ports.ts'

const whys: Readonly<Partial<Record<WaitingAct['type'], string>>> = {
  answered: 'The family answered the offer',
  freed: 'The place was given back, or the child has a better one',
  left: 'The family asked to come off the list',
  joined: 'The family asked to be on the list again',
  'facts-changed': 'The family said whether it wants to be asked first',
}

/** Writes what the lists have to follow of one answer. Each act is named by the version of the answer that it comes of. */
async function follow(ports: ListTaskPorts, answer: Answer, lists: readonly WaitingList[]): Promise<void> {
  const at = ports.now()
  const { round, reference, version } = answer
  for (const { school, act } of actsOfAnswer(answer, lists, dayInEngland(at))) {
    const entries = lists.find((list) => list.school === school)?.history.length ?? 0
    await happenOnce(ports.lists, { round, school }, act, {
      at,
      by: byItself,
      why: whys[act.type] ?? '',
      cause: `answer ${reference} ${version} ${act.type} ${entries}`,
    })
  }
}

/** The lists that a child can be on: of schools that its family named, and of those of which it was offered a place. */
export async function listsOf(
  {
    lists,
    applications,
  }: {
    readonly lists: Pick<ListTaskPorts['lists'], 'get'>
    readonly applications: Pick<ListTaskPorts['applications'], 'get'>
  },
  round: string,
  reference: string,
  answer: Answer | undefined,
): Promise<WaitingList[]> {
  const application = await applications.get(reference)
  const named = application ? factsOf(application).preferences.map(({ school }) => school) : []
  const kept = answer?.lists.map(({ school }) => school.id) ?? []
  const schools = [...new Set([...named, ...kept, ...(answer ? placesOffered(answer) : [])])]
  const found = await Promise.all(schools.map((school) => lists.get(listId(round, school))))
  return found.filter((list) => list !== undefined)
}

/** Brings one family’s answer to the lists, as soon as it is given. */
export async function followAnswer(ports: ListTaskPorts, reference: string): Promise<void> {
  const answer = await ports.answers.get(reference)
  if (answer) await follow(ports, answer, await listsOf(ports, answer.round, reference, answer))
}

/** How many answers one task looks through. */
const atOnce = 1500

/**
 * Looks through the answers of a round, part by part, for what its lists have not followed yet: a place that nobody can take
 * after all once its day is past, and whatever was cut off. True after the last part.
 */
export async function followAll(
  ports: ListTaskPorts,
  { round, after }: Pick<Extract<Task, { do: 'lists' }>, 'round' | 'after'>,
): Promise<boolean> {
  const states = ['waiting', 'warned', 'accepted', 'declined', 'withdrawn'] as const
  const found = await Promise.all(states.map((state) => ports.answers.referencesIn(round, state)))
  const rest = found
    .flat()
    .filter((reference) => reference > after)
    .sort()
  const part = rest.slice(0, atOnce)
  const lists = await ports.lists.ofRound(round)
  for (const answer of await ports.answers.some(part)) await follow(ports, answer, lists)
  const last = part.at(-1)
  if (!last || rest.length <= part.length) return true
  await ports.tasks.send({ do: 'lists', round, after: last })
  return false
}
