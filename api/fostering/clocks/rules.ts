import type { Calendars } from '#contract/calendar/calendar.ts'
import type { AllowanceRules } from '#contract/fostering/carers/allowance.ts'
import type { SupportRules } from '#contract/fostering/carers/support.ts'
import type { FosteringClock } from '#contract/fostering/clocks.ts'
import type { Need } from '#contract/fostering/needs.ts'
import { lawfulRoutes } from '../routes/law.ts'
import type { Rules } from './facts.ts'
import { lawful } from './law/index.ts'
import { lawfulNeeds } from './needs/index.ts'

/** The law's times, needs and routes with those of a council. */
export const rulesWith = (
  calendars: Calendars,
  own: {
    readonly clocks: readonly FosteringClock[]
    readonly needs: readonly Need[]
    readonly support: SupportRules
    readonly allowances: AllowanceRules
  },
): Rules => ({
  calendars,
  clocks: [...lawful, ...own.clocks],
  needs: [...lawfulNeeds, ...own.needs],
  routes: lawfulRoutes,
  support: own.support,
  allowances: own.allowances,
})
