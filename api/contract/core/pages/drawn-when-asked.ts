/**
 * Pages that are drawn when somebody asks for them, with what they show: without scripts they say the same. As the API
 * has its routes; `{proxy+}` is whatever stands below. All others are drawn at build.
 */
export const drawnWhenAsked = [
  '/find',
  '/performance',
  '/performance/{proxy+}',
  '/reports',
  '/reports/{proxy+}',
  '/schools/figures',
  '/schools/figures/{proxy+}',
  '/schools/vacancies',
] as const

/** How long a page is kept, whoever has drawn it: at the edge for a minute, and in no browser. */
export const keepsPage = 'public, max-age=0, s-maxage=60, must-revalidate'

/** What of an address, after its question mark, changes what these pages show. */
export const drawnByQuery = ['q', 'service', 'ward', 'state', 'after', 'year', 'school'] as const
