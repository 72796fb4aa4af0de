/** Under which key of the table it lies what a family is told: apart from its application, so that rights tell them apart. */
export const offersPart = (reference: string): string => `${reference}/offers`

/** The part under which lies what each school has reported of its vacancies. */
export const vacanciesPart = 'vacancies'
/** Under which key figures lie: of all schools of each round together, and of each school of one round. */
export const figuresPart = (round?: string): string => (round === undefined ? 'figures' : `figures/${round}`)
