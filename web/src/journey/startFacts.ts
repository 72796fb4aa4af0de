import type { Service } from '#contract/service.ts'

/** What the start page of a form shows of its service; the build makes it from the catalogue. */
export interface StartFacts extends Pick<Service, 'slug' | 'title' | 'summary' | 'before' | 'department'> {
  /** What the council has promised, in words. */
  readonly commitment: string
  /** Id of the form's first page. */
  readonly firstPage: string
}
