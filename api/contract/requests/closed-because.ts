/** Why a report was closed without work, in words that anybody may read: chosen from this list, never written. */
export const closedBecause = {
  'not-found': 'We looked, and could not find the problem.',
  'not-bad-enough': 'It is not bad enough for us to repair yet, by the standards that we work to.',
  'put-right': 'It had already been put right.',
  planned: 'Work that we have already planned here will put it right.',
  'not-ours': 'It is on land that we do not look after.',
} as const
export type ClosedBecause = keyof typeof closedBecause
export const closedReasons = Object.keys(closedBecause) as ClosedBecause[]
