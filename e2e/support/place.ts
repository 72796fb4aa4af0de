import type { LocationAnswer } from '#contract/geo/location.ts'

const between = (least: number, most: number) => Number((least + Math.random() * (most - least)).toFixed(5))

/** A point in the county where nobody has reported anything of this service yet. */
export async function freshPlace(url: string, slug = 'pothole'): Promise<LocationAnswer> {
  for (;;) {
    const lat = between(52.755, 52.815)
    const lon = between(-0.97, -0.83)
    if ((await reportsAt(url, { lat, lon }, slug)).length === 0)
      return { lat, lon, found: 'grid', precision: 'exact' }
  }
}

/** References of the open reports around a point. */
export async function reportsAt(
  url: string,
  { lat, lon }: { lat: number; lon: number },
  slug = 'pothole',
): Promise<string[]> {
  const response = await fetch(`${url}/api/services/${slug}/nearby?lat=${lat}&lon=${lon}`)
  const { reports } = (await response.json()) as { reports: { reference: string }[] }
  return reports.map(({ reference }) => reference)
}
