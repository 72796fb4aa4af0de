import { paths } from '#web/app/paths.ts'

/** Every address below `/fostering`. What somebody entered stands in none of them. */
export const addresses = {
  home: paths.fostering,
  guide: (slug: string) => `${paths.fostering}/${slug}`,
  couldI: `${paths.fostering}/could-i`,
  pack: `${paths.fostering}/pack`,
  ask: `${paths.fostering}/ask`,
  /** The key goes into the fragment, which no server sees. */
  enquiry: (reference: string, key?: string) =>
    `${paths.fostering}/enquiry/${reference}${key ? `#${key}` : ''}`,
} as const
