import * as z from 'zod/mini'
import { CallTime, Rang } from './call-time.ts'

/** A time that was agreed with a resident, when it begins, in UTC; the place and what to bring as the resident reads them. */
export const Booked = z.object({
  starts: z.iso.datetime(),
  minutes: z.int(),
  where: z.string(),
  bring: z.optional(z.string()),
})
export type Booked = z.infer<typeof Booked>

/** A call that nobody answered: when we try again. `at`: missing in what was written before a time was asked. */
export const Tried = z.object({ again: z.iso.date(), at: z.optional(CallTime) })
export type Tried = z.infer<typeof Tried>

/** What a step says of them. `missed`: of `unscheduled`, that they did not come. */
export const metShape = {
  booked: z.optional(Booked),
  tried: z.optional(Tried),
  rang: z.optional(Rang),
  missed: z.optional(z.literal(true)),
}

interface Step {
  readonly type: string
  readonly booked?: Booked | undefined
  readonly tried?: Tried | undefined
  readonly rang?: Rang | undefined
}

/** The last plan that holds: none once it was called off, or has come to pass. */
const lastPlan = <S extends Step>(state: string, history: readonly S[]): S | undefined =>
  state === 'scheduled' ? history.findLast(({ type }) => type === 'scheduled') : undefined

/** The time that is agreed now. */
export const bookedNow = (request: { readonly state: string; readonly history: readonly Step[] }) =>
  lastPlan(request.state, request.history)?.booked

/** The last call that nobody answered, while we are to call again. */
export const triedNow = <S extends Step>(request: {
  readonly state: string
  readonly history: readonly S[]
}) => {
  const last = lastPlan(request.state, request.history)
  return last?.tried ? { ...last, tried: last.tried } : undefined
}

/** What they said when they rang about a call, unless we have called in vain since, or it began once more. */
export function rangNow(history: readonly Step[]): Rang | undefined {
  const begun = history.findLastIndex(({ type }) => type === 'reopened' || type === 'transferred')
  return history.slice(begun + 1).findLast(({ tried, rang }) => tried || rang)?.rang
}

/** How often we called in vain since it was sent or opened again. */
export function callsInVain(history: readonly Step[]): number {
  const begun = history.findLastIndex(({ type }) => type === 'reopened')
  return history.slice(begun + 1).filter(({ tried }) => tried).length
}
