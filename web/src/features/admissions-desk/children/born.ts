import { dayInWords } from '#contract/calendar/words.ts'

export const bornInWords = (born: string | null): string => (born ? dayInWords(born) : 'Not known')
