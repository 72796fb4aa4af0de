import type { Hono } from 'hono/tiny'
import { openReferralPath } from '#contract/core/open-referral/path.ts'
import { beside, madeOf } from '#http/core/together.ts'
import type { Told } from './records.ts'

/** An app with the directory beside it, whose code and pages are read with the first request for it, and as they are by then. */
export function withOpenReferral<T>(
  app: Hono,
  current: () => Promise<T>,
  told: (of: T) => Promise<Told>,
): Hono {
  const directory = madeOf(current, async (of) => {
    const [{ openReferralRoutes }, all] = await Promise.all([import('./open-referral.ts'), told(of)])
    return openReferralRoutes(all)
  })
  return beside(app, `${openReferralPath}/`, directory)
}
