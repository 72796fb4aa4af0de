import type { Acts } from './row.ts'
import { Reference } from './shapes.ts'

/** Several requests about the same thing. */
export const same = {
  merge: {
    events: ['merged'],
    right: 'act',
    many: true,
    label: 'Merge with another',
    title: 'Merge it into another request about the same thing',
    send: 'Merge',
    done: 'Merged. Everybody who follows it will be told',
    takes: { into: Reference },
  },
  split: {
    events: ['split'],
    right: 'act',
    many: true,
    label: 'Separate it again',
    title: 'Separate it from the request that it was merged into',
    send: 'Separate it',
    done: 'It is a separate request again',
    takes: {},
  },
} as const satisfies Acts
