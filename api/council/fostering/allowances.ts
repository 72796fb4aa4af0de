import type { AllowanceRules } from '#contract/fostering/carers/allowance.ts'
import { allowances } from '#contract/fostering/money.ts'
import { fosteringProfile } from './profile.ts'

/**
 * How weekly allowances are paid here. Since when they are paid with this stands in the profile (`allowancesFrom`). A fee for
 * skills is no allowance, and is not worked out.
 */
export const allowanceRules: AllowanceRules = {
  area: fosteringProfile.area,
  rows: allowances,
  live: fosteringProfile.allowancesFrom.day,
  rules: [
    {
      from: '2025-04-06',
      kinds: ['fostering', 'short-breaks', 'connected-person', 'early-permanence'],
      lastDay: true,
      breakDays: 14,
      source:
        'The council’s own choice: paid to everyone who fosters, including relatives and friends on the same terms, but not for supported lodgings or after adoption. Weeks run from Monday to Sunday and are paid once they are over; part weeks are paid by the day. Both the day a child arrives and the day they leave are paid. While a child is away on a break, the carers they live with are paid for the first 14 days, and whoever gives the break claims for it.',
      sure: 'council',
      reviewed: null,
    },
  ],
}
