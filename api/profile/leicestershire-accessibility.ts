import type { CouncilProfile } from '#contract/council/council.ts'

/** Made up but for the problems: put your own address, days and promise here, and add what your own audit finds. */
export const accessibility: CouncilProfile['accessibility'] = {
  email: 'accessibility@shire.example',
  answeredWithin: 5,
  prepared: '2026-12-03',
  reviewed: '2026-12-03',
  problems: [
    'Maps are pictures, so a screen reader cannot read them (success criterion 1.1.1, non-text content). You can search for the place, enter a grid reference or describe it in words on the same page instead.',
    'Photos and documents that people send us, and that we may show, do not always have a description in text (success criterion 1.1.1, non-text content). Ask us to describe one to you.',
    'Forms need JavaScript. Without it you can read the site and search it, and we can fill in any form with you by phone.',
  ],
}
