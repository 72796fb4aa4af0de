import { environment } from '#aws/core/environment.ts'
import type { Place } from '#aws/core/objects.ts'

const at = (Key: string): Place => ({ Bucket: environment('FOSTERING_BUCKET'), Key })

/** The files of households: as uploaded, looked at and waiting for an act, and with the part that they belong to. */
export const places = {
  incoming: (household: string, id: string) => at(`incoming/${household}/${id}`),
  checked: (household: string, id: string) => at(`checked/${household}/${id}`),
  kept: (household: string, part: string, id: string) => at(`kept/${household}/${part}/${id}`),
}
