import type { Hono } from 'hono/tiny'
import { openReferralPath } from '#contract/core/open-referral/path.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { beside, lazily } from '#http/core/together.ts'
import type { Told } from './records.ts'

/** An app with the directory beside it, whose code and pages are read with the first request for it. */
export function withOpenReferral(
  app: Hono,
  council: CouncilProfile,
  told: () => Promise<Omit<Told, 'council'>>,
): Hono {
  const directory = lazily(async () => {
    const [{ openReferralRoutes }, rest] = await Promise.all([import('./open-referral.ts'), told()])
    return openReferralRoutes({ council, ...rest })
  })
  return beside(app, `${openReferralPath}/`, directory)
}
