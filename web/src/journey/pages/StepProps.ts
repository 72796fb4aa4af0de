import type { Service } from '#contract/core/service.ts'
import type { Origin } from '../model/moves.ts'
import type { Draft } from '../model/saved.ts'

/** What every page of a form is given. */
export interface StepProps {
  readonly service: Service
  readonly draft: Draft
  /** Where "Back" leads. */
  readonly back: string
  /** The page was opened from a page that the resident goes back to. */
  readonly origin: Origin
}
