import type { Block } from '#contract/admissions/explanation.ts'

export const text = (words: string): Block => ({ kind: 'text', text: words })

/** `Ash Primary, Birch Primary and Cedar Primary`. */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
