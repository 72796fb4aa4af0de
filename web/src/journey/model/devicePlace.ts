/** Where on the device the draft or receipt of a service is kept. */
export const placePrefix = 'shire-report-'

/** Whether this browser keeps something for the service; it may turn out to be too old. */
export function mayHaveSaved(slug: string): boolean {
  try {
    return localStorage.getItem(placePrefix + slug) !== null
  } catch {
    return false
  }
}
