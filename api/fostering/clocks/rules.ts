import type { Calendars } from '#contract/calendar/calendar.ts'
import type { FosteringClock } from '#contract/fostering/clocks.ts'
import type { Need } from '#contract/fostering/needs.ts'
import type { Rules } from './facts.ts'
import { lawful } from './law/index.ts'
import { lawfulNeeds } from './needs/index.ts'

/** The law's times and needs with those of a council. */
export const rulesWith = (
  calendars: Calendars,
  own: { readonly clocks: readonly FosteringClock[]; readonly needs: readonly Need[] },
): Rules => ({ calendars, clocks: [...lawful, ...own.clocks], needs: [...lawfulNeeds, ...own.needs] })
