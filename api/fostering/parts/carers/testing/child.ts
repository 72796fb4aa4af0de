/** A child as staff place one with carers, apart from the day on which they come. */
export const noor = {
  called: 'Noor',
  born: '2018-05-01',
  council: 'Leicester City Council',
  kind: 'short-term',
  parental: 'Her mother, and the council',
  socialWorker: 'Jo Sample',
  socialWorkerPhone: '0116 496 0123',
} as const
