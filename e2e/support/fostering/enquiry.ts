import { consentWords, type Enquire } from '#contract/fostering/enquiry.ts'

/** An enquiry as somebody sends it. */
export const enquiry = (more: Partial<Enquire> = {}): Enquire => ({
  about: 'foster',
  name: 'Sample Person',
  reach: 'email',
  email: 'sample@example.org',
  postcode: 'LE3 8RA',
  words: 'Could I foster with two dogs?',
  heard: 'friend',
  consent: consentWords.name,
  ...more,
})
