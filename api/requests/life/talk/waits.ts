import type { EventType } from '#contract/requests/lifecycle.ts'
import { isResident } from '#contract/requests/said-by.ts'
import { traitsOf } from '#contract/requests/traits.ts'
import type { HistoryEntry, ServiceRequest } from '#requests/life/model.ts'

/** What a resident brings, and what is heard of a danger: somebody has to look at it. */
const brings: readonly EventType[] = [
  'evidence-added',
  'answered',
  'added',
  'moved',
  'withdrawn',
  'reconsideration-asked',
  'dangerous',
]
/** What leaves open whether somebody has looked, besides what happens aside. */
const tellsNothing: readonly EventType[] = [
  'followed',
  'assigned',
  'redacted',
  'rated',
  'joined',
  'parted',
  'reopened',
]

const asks = ({ type, by }: HistoryEntry): boolean =>
  brings.includes(type) || (type === 'reopened' && isResident(by))

/** Whether a resident has said or sent something that nobody in the department has looked at, as the list of work has it. */
export function waitsForLook({ history }: Pick<ServiceRequest, 'history'>): boolean {
  const last = history.findLast(
    (entry) => asks(entry) || !(traitsOf(entry.type).aside || tellsNothing.includes(entry.type)),
  )
  return last !== undefined && asks(last)
}
