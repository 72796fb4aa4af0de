import { home } from './home.ts'
import { pets } from './pets.ts'
import { scheduleFour } from './schedule-four.ts'

/** One thing that somebody looks at. */
export interface ChecklistItem {
  readonly id: string
  /** What is right, as somebody on a visit reads it. */
  readonly right: string
  readonly hint?: string
}

export interface Checklist {
  readonly slug: string
  readonly title: string
  /** Whether each thing needs a few words, also where it is right. */
  readonly words: boolean
  readonly items: readonly ChecklistItem[]
}

export const checklists: readonly Checklist[] = [home, pets, scheduleFour]
