import type { ProfileSettings } from '#contract/council/with-settings.ts'

/** What was changed in the workspace and is part of the profile: `npm run -s settings -- export` writes this file anew. */
export const settings: ProfileSettings = {}
