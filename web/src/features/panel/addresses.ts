import { paths } from '#web/app/paths.ts'

const below = (...parts: readonly string[]) => [paths.panel, ...parts.map(encodeURIComponent)].join('/')

/** A pack: the papers of one item of a meeting. */
export interface Place {
  readonly meeting: string
  readonly item: string
}

/** Every address of a member’s side of panels. Nobody is named in any. */
export const addresses = {
  home: paths.panel,
  /** The day of a meeting. */
  meeting: (meeting: string) => below(meeting),
  /** The first page of a pack. */
  pack: ({ meeting, item }: Place) => below(meeting, item),
  /** A page of a pack: a section, or one of the pages beside them. */
  page: ({ meeting, item }: Place, page: string) => below(meeting, item, page),
} as const
