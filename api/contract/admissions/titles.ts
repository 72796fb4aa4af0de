import type { Phase, RoundDates } from './dates.ts'

const begins: Readonly<Record<Phase, string>> = {
  reception: 'Starting Reception',
  junior: 'Starting junior school',
  secondary: 'Starting secondary school',
}

/** "Starting Reception in September 2027". */
export const titleOf = ({ phase, year }: Pick<RoundDates, 'phase' | 'year'>): string =>
  `${begins[phase]} in September ${year}`
