/** Where other people’s software reads the directory: the base address of Open Referral UK. */
export const openReferralPath = '/api/open-referral'

const lists = ['services', 'taxonomies', 'taxonomy_terms', 'service_at_locations']

/** Every address below it, as routes are written. */
export const openReferralPaths = [
  openReferralPath,
  ...lists.flatMap((list) => [`${openReferralPath}/${list}`, `${openReferralPath}/${list}/{id}`]),
]
