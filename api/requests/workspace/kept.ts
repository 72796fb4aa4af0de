import type { ListLook } from '#contract/workspace/list-looks.ts'
import type { Look, Person, SavedFilter, Template } from '#contract/workspace/workspace.ts'

/** What staff keep for themselves and each other. Each of these is replaced whole, by the last who saves it. */
export interface StaffStore {
  filters(staff: string): Promise<readonly SavedFilter[]>
  saveFilter(staff: string, filter: SavedFilter): Promise<void>
  dropFilter(staff: string, id: string): Promise<void>
  templates(department: string): Promise<readonly Template[]>
  saveTemplate(department: string, template: Template): Promise<void>
  dropTemplate(department: string, id: string): Promise<void>
  /** Those who have signed in and work for the department. */
  colleagues(department: string): Promise<readonly Person[]>
  /** Remembers that somebody works for these departments; said again it changes nothing. */
  meet(person: Person, departments: readonly string[], at: Date): Promise<void>
}

/** Who looked at lists that show something of private requests. */
export interface ListLookStore {
  /** Throws when it cannot be recorded: then nothing is shown. */
  recordList(look: ListLook): Promise<void>
  /** Every look of a month, `YYYY-MM`, the newest first. */
  ofLists(department: string, month: string): Promise<readonly ListLook[]>
}

/** Who looked at which sensitive request. */
export interface LookStore {
  /** Throws when it cannot be recorded: then nothing is shown. */
  record(look: Look): Promise<void>
  /** Every look, the newest first. */
  of(reference: string): Promise<readonly Look[]>
}
