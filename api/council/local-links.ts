import type { LocalLinks } from '#contract/council/local-links.ts'
import kept from './local-links.json' with { type: 'json' }

/** Pages of this county’s councils where something is done, from GOV.UK’s local links: `npm run import` writes them. */
export const localLinks: LocalLinks = kept.links
