import { type SystemId, systemIds } from './systems.ts'

/**
 * How a system answers. `fail`: with an error of its own; `limit`: that it is asked too often; `time-out`: never;
 * `repeat`: not at all, after it has done what it was asked for; `slow`: after seconds. Departments' own systems have more:
 * `muddle` lists what it tells twice and in no order, `token` gives numbers later, `no-lists` and `no-updates` lack what
 * many of them lack, `unreadable` takes a report and answers with a web page.
 */
export const foreignManners = ['muddle', 'token', 'no-lists', 'no-updates', 'unreadable'] as const
export const manners = ['well', 'fail', 'limit', 'time-out', 'repeat', 'slow', ...foreignManners] as const
export type Manner = (typeof manners)[number]

export type Behaviour = { manner: Manner; times?: number }

export type Behaviours = {
  all(): Record<SystemId, Behaviour>
  /** From now on, or for the next `times` calls and then well again. */
  tell(system: SystemId, manner: Manner, times?: number): void
  /** How the call that has just come is answered. `repeat` spares calls that only read, where it would mean nothing. */
  next(system: SystemId, reads: boolean): Manner
}

/** Every system behaves well at first. */
export function createBehaviours(): Behaviours {
  const now = new Map<SystemId, Behaviour>(systemIds.map((system) => [system, { manner: 'well' }]))
  const of = (system: SystemId): Behaviour => now.get(system) ?? { manner: 'well' }
  return {
    all: () => ({ notify: of('notify'), pay: of('pay'), places: of('places'), foreign: of('foreign') }),
    tell: (system, manner, times) =>
      void now.set(system, { manner, ...(times !== undefined && manner !== 'well' && { times }) }),
    next(system, reads) {
      const { manner, times } = of(system)
      if (manner === 'repeat' && reads) return 'well'
      if (times !== undefined) now.set(system, times > 1 ? { manner, times: times - 1 } : { manner: 'well' })
      return manner
    },
  }
}
