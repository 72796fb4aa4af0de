import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { CouncilProfile } from '#contract/council/council.ts'
import { council } from '#council'

/** What of the profile no page shows: how the council runs it, and ids that only functions send. */
export function shown({ runningCost: _, addresses: __, ...profile }: CouncilProfile) {
  const { lostLink, messages, notFixed, operations } = profile
  const { requestRetentionDays, staffGroups, staffIdentity } = operations
  return {
    ...profile,
    messages: messages && { international: messages.international },
    notFixed: { days: notFixed.days },
    lostLink: { checks: lostLink.checks },
    operations: {
      requestRetentionDays,
      staffGroups,
      // Whether there is one: what it is called is asked where it is known to be there.
      ...(staffIdentity && { staffIdentity: {} }),
    },
  }
}

const file = join(import.meta.dirname, '../api/profile/current.ts')

/** Gives browsers the profile as far as pages show it. */
export const shownProfile = (): Plugin => ({
  name: 'shire-profile',
  load: (id) => (id === file ? `export const council = ${JSON.stringify(shown(council))}` : null),
})
