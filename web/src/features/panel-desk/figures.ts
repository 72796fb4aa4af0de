import type { Quality } from '#contract/fostering/panel/meeting.ts'

export const qualityInWords: Readonly<Record<Quality['mark'], string>> = {
  good: 'Good',
  enough: 'Enough',
  poor: 'Poor',
}
