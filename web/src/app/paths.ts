/** Every address of the app, made in one place. */
export const paths = {
  home: '/',
  report: '/report',
  service: (slug: string) => `/report/${slug}`,
  question: (slug: string, page: string) => `/report/${slug}/${page}`,
  apply: '/apply',
  find: '/find',
  search: (words: string) => `/find?q=${encodeURIComponent(words)}`,
  track: '/track',
  /** The tracking key goes into the fragment, which no server sees. */
  request: (reference: string, trackingKey?: string) =>
    `/track/${reference}${trackingKey ? `#${trackingKey}` : ''}`,
  privacy: '/privacy',
  accessibility: '/accessibility',
  cookies: '/cookies',
} as const
