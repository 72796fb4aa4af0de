import { paths } from '#web/app/paths.ts'

/** Which place of which household. */
export interface PlaceOf {
  readonly household: string
  /** `p1`, `p2` …, and of somebody who answers about them `r1`, `r2` … */
  readonly person: string
}

/** The private place of one person of a household. The key of its link goes into the fragment, and is taken out of it at once. */
const home = ({ household, person }: PlaceOf): string => `${paths.fostering}/place/${household}/${person}`

export const addresses = {
  home,
  steps: (of: PlaceOf) => `${home(of)}/steps`,
  messages: (of: PlaceOf) => `${home(of)}/messages`,
  agree: (of: PlaceOf) => `${home(of)}/agree`,
  details: (of: PlaceOf) => `${home(of)}/details`,
  /** `report`, or `report.brief`. */
  report: (of: PlaceOf, report: string) => `${home(of)}/report/${report}`,
  stop: (of: PlaceOf) => `${home(of)}/stop`,
  people: (of: PlaceOf) => `${home(of)}/people`,
  /** A section of the application, by the name of its part. */
  section: (of: PlaceOf, part: string) => `${home(of)}/section/${part}`,
  /** `review`: the page leads back to the section when it is done. */
  question: (of: PlaceOf, part: string, page: string, from?: 'review') =>
    `${home(of)}/section/${part}/${page}${from ? `?from=${from}` : ''}`,
} as const
