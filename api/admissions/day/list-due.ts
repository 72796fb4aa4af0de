import { stateIn } from '#admissions/lists/of-answer.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { type DueAt, dueAt, someDay } from './keys.ts'

/** Where a list stands among those of its round, by the day until which it is kept; undefined before it begins and after its end. */
export function listDue(list: WaitingList): DueAt | undefined {
  const { stage, number, holding, waiting, until } = stateIn(list)
  if (stage !== 'open') return undefined
  const which = holding.size >= number ? 'full' : waiting.size > 0 ? 'free' : 'room'
  return dueAt(list.round, which, until ?? someDay, list.school)
}
