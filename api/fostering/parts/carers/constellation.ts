import * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import { ConstellationId } from '#contract/fostering/carers/constellation.ts'
import { DayText } from '#contract/fostering/case.ts'
import { news, type PartKindOf } from '../kind.ts'

/** What a household knows of the group of households to which it belongs. All else stands with the group itself. */
export interface BelongsValues {
  readonly belongs?: { readonly constellation: string; readonly since: Day }
  /** Every group that it was ever part of: what each has of it goes when its record does. */
  readonly ever?: readonly string[]
}

/** The one part of its kind that a household has. */
export const belongsPart = 'constellation'

const Joined = z.strictObject({ constellation: ConstellationId, since: DayText })
const Left = z.strictObject({ constellation: ConstellationId })

/** To which constellation a household belongs. The group tells it; nobody does anything to it here. */
export const constellation: PartKindOf<BelongsValues> = {
  kind: 'constellation',
  fresh: (name) => (name === belongsPart ? {} : undefined),
  standing: ({ belongs }) => ({ state: belongs ? 'started' : 'done', whose: null }),
  view: ({ belongs }) => (belongs ? { belongs } : {}),
  hears: {
    joined: news({
      begins: true,
      body: Joined,
      bring({ belongs, ever = [] }: BelongsValues, { constellation: id, since }) {
        // Of two groups that take a household in at once, the first that it hears of keeps it.
        if (belongs) return undefined
        return { belongs: { constellation: id, since }, ever: [...new Set([...ever, id])] }
      },
    }),
    left: news({
      body: Left,
      bring: ({ belongs, ...rest }: BelongsValues, { constellation: id }) =>
        belongs?.constellation === id ? rest : undefined,
    }),
  },
  acts: {},
}
