import { calendars } from '#council/calendars.ts'
import { allowanceRules } from '#council/fostering/allowances.ts'
import { ownNeeds } from '#council/fostering/needs.ts'
import { promises } from '#council/fostering/promises.ts'
import { support } from '#council/fostering/support.ts'
import { rulesWith } from '#fostering/clocks/rules.ts'

/** The law's times and needs, with those of this council. */
export const rules = rulesWith(calendars, {
  clocks: promises,
  needs: ownNeeds,
  support,
  allowances: allowanceRules,
})
