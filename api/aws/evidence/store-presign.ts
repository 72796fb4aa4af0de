import { presignAt } from '#aws/core/presign.ts'
import type { EvidencePlaces } from '#requests/evidence/ports.ts'
import { incomingKey, place } from './store.ts'

/** A presigned POST that takes one file of exactly this type and at most this size under this id. */
export const presign: EvidencePlaces['presign'] = (id, ask) => presignAt(place(incomingKey(id)), id, ask)
