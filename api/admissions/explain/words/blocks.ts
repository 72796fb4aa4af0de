import type { Block } from '#contract/admissions/explanation.ts'

export const text = (words: string): Block => ({ kind: 'text', text: words })
