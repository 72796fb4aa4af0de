import type { DraftOpened } from '#contract/requests/draft.ts'

/** What a way to open a saved form is given. */
export interface OpenProps {
  readonly id: string
  readonly formKey: string
  onOpened(opened: DraftOpened): void
  /** Nothing that is tried will open it. */
  onOver(why: 'unauthorised' | 'locked'): void
}
