import { msOfDays } from '#contract/calendar/length.ts'
import { RequestEvent } from '#contract/requests/event.ts'
import type { ListView } from '#contract/workspace/workspace.ts'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import { advance } from '#requests/life/advance.ts'
import { toEvent } from '#requests/life/event.ts'
import { submit } from '#requests/life/submit.ts'
import { teamsBy } from '#requests/life/team.ts'
import { enlist } from '#requests/list/enlist.ts'
import { serviceOf } from '#services/index.ts'
import { areas, at, key, pothole, secret, submitPorts } from '../../testing/fixtures.ts'
import { MemoryRequests, MemoryWorklist } from '../../testing/memory.ts'
import { indexWords } from '../index-words.ts'
import { listPage } from '../list.ts'
import { MemoryWords, memoryLists } from './memory.ts'

export const day = msOfDays(1)
export let requests: MemoryRequests
export let list: MemoryWorklist
export let words: MemoryWords
/** Forgets everything: before each test. */
export function begin(): void {
  requests = new MemoryRequests()
  list = new MemoryWorklist()
  words = new MemoryWords()
}

/** As if the county had a ward on each side of this line. */
export const wardOf = ({ lat }: { lat: number }) => (lat < 52.7 ? 'south' : 'north')
/** One parish, and a town without one beside it. */
export const parishOf = ({ lat }: { lat: number }) => (lat < 52.7 ? 'burbage' : undefined)
export const now = () => new Date(at.getTime() + 30 * day)
export const indexing = () => ({ requests, words, serviceOf, secret })
export const finding = () => ({
  ...indexing(),
  calendars,
  council,
  worklist: memoryLists(list),
  now,
  wardOf,
  parishOf,
})

/** Brings every event of the request to the list and its words to the index. */
export async function told(reference: string) {
  const request = requests.items.get(reference)
  if (!request) throw new Error(`No request ${reference}`)
  const ports = { worklist: list, teamOf: teamsBy(council, areas), wardNameOf: wardOf, now }
  for (const entry of request.history) {
    const event = RequestEvent.parse(toEvent(request, entry, serviceOf(request.service), council))
    await enlist(ports, event)
  }
  await indexWords(indexing(), reference)
}

/** A report made so many days after the first. */
export async function reported(n: number, more: Record<string, unknown> = {}) {
  const ports = submitPorts(requests, new Date(at.getTime() + n * day))
  const contact = { name: `Résident Number${n}`, email: `r${n}@example.org`, updates: 'none' as const }
  const answer = await submit(ports, { ...pothole(more), contact }, key(n))
  if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer))
  await told(answer.receipt.reference)
  return answer.receipt.reference
}

export const page = (view: ListView, more: object = {}) =>
  listPage(finding(), { department: 'highways', view, staff: 'me', limit: 50, ...more })
export const references = async (view: ListView, more: object = {}) =>
  (await page(view, more)).lines.map(({ reference }) => reference)

export async function happens(reference: string, happening: object) {
  const how = { at: now().toISOString(), by: 'Highways', ...happening } as never
  await advance(requests, reference, how)
  await told(reference)
}
