import type { ServiceTerms } from '#contract/council/terms.ts'

/** Made up: the registration service publishes no time that is known here. Put its own in place of it. */
const certificates: ServiceTerms = {
  commitment: {
    text: 'We post what you order within 5 working days of your payment.',
    within: { amount: 5, unit: 'working days', calendar: 'england' },
    from: 'payment',
    source: 'Made up for this sample: put the registration service’s own time in its place',
  },
}

/** What this council has promised for a service, in place of what all councils say. */
export const times: Readonly<Record<string, ServiceTerms>> = {
  // The only road defect for which the county publishes a time.
  pothole: {
    commitment: {
      text: 'An inspector looks at it and decides how urgent it is within 14 days.',
      within: { amount: 14, unit: 'days', calendar: 'every day' },
      source: 'leicestershire.gov.uk, report a road problem',
      keptBy: 'look',
    },
  },
  'birth-certificate': certificates,
  'death-certificate': certificates,
}
