import { presignAt } from '#aws/core/presign.ts'
import type { Uploads } from '#fostering/household/files.ts'
import { places } from './files-places.ts'

export const presign: Uploads['presign'] = (household, id, ask) =>
  presignAt(places.incoming(household, id), id, ask)
