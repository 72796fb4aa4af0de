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

/** What of an address, after its question mark, changes what these pages show. */
export const drawnByQuery = ['q', 'service', 'ward', 'state', 'after', 'year', 'school'] as const
