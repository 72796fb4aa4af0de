/** Under which key of the table it lies what a family is told: apart from its application, so that rights tell them apart. */
export const offersPart = (reference: string): string => `${reference}/offers`

/** The part under which lies what each school has reported of its vacancies. */
export const vacanciesPart = 'vacancies'
/** Under which key figures lie: of all schools of each round together, and of each school of one round. */
export const figuresPart = (round?: string): string => (round === undefined ? 'figures' : `figures/${round}`)
/** The same of school years: of all schools of each year together, and of each school of one year. */
export const yearsPart = (year?: number): string =>
  year === undefined ? 'figures-years' : `figures-years/${year}`
/** What is counted of each case of a school year, and up to where the cases are counted: nobody’s to see. */
export const countedPart = (year: number | 'marks'): string => `counted/${year}`
