import type { Answers } from '#contract/core/condition.ts'
import type { Page } from '#contract/core/question.ts'
import type { CaseKind, PersonRole } from '#contract/fostering/case.ts'
import type { Told } from '#contract/fostering/parts.ts'

/** A section of an application: filled in over days or weeks, and finished by itself. */
export interface FormSection {
  /** The last word of its part's name: `form.p1.health`, `form.home.rooms`. */
  readonly slug: string
  readonly title: string
  /** What it asks and why, in a few short sentences for somebody who reads little English. */
  readonly summary: string
  /** About one person, who alone sees it besides the workers; or about the home, which all who apply share. */
  readonly about: 'person' | 'home'
  /** Of persons: whose it is. */
  readonly of: readonly PersonRole[]
  readonly cases: 'all' | readonly CaseKind[]
  readonly pages: readonly Page[]
  /** What its answers say that decides which checks are needed, once it is finished. */
  readonly tells?: (answers: Answers) => Told
}

export const section = (one: FormSection): FormSection => one
