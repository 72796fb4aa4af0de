import type { Service } from '#contract/core/service.ts'
import { bySlug } from '#web/app/load/bySlug.ts'

interface Ended {
  readonly title: string
  readonly instead: string
}

/** What the start page of a form shows of its service; the build makes it from the catalogue. */
export interface StartFacts
  extends Pick<
    Service,
    'slug' | 'verb' | 'title' | 'summary' | 'before' | 'department' | 'danger' | 'cost' | 'fee' | 'takes'
  > {
  /** What the council has promised, in words. */
  readonly commitment: string
  /** On the day of the build it had been given up: since when, and what to do instead. */
  readonly closed?: Ended
  /** Until when it can be used, where that is known. */
  readonly closing?: Ended
  /** Id of the form's first page. */
  readonly firstPage: string
  /** The form takes more than a minute, and can be saved and come back to. */
  readonly savable: boolean
  /** The department has to be able to answer, or to know who asks. */
  readonly asksWho: boolean
}

/** The facts of each service. */
export const startFacts = bySlug<StartFacts>(() => import('virtual:start-pages'))
