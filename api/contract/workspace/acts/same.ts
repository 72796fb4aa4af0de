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
    done: 'Merged. Everybody who waits for it is told',
    takes: { into: Reference },
  },
  split: {
    events: ['split'],
    right: 'act',
    many: true,
    label: 'Take it apart again',
    title: 'Take it apart from the request that it was merged into',
    send: 'Take it apart',
    done: 'It stands by itself again',
    takes: {},
  },
} as const satisfies Acts
