import type { WorkStep } from '#contract/workspace/workspace.ts'

type Moved = NonNullable<WorkStep['moved']>

/** A place as staff read it: in words where there are any, else as a point. */
export const placeInWords = ({ words, lat, lon }: Moved['from']): string =>
  words ? `${words} (${lat}, ${lon})` : `${lat}, ${lon}`

/** How far that is. */
export const distanceInWords = (metres: number): string =>
  metres < 1000 ? `${metres} m` : `${(metres / 1000).toFixed(1)} km`
