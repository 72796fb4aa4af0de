import { environment } from '#aws/core/environment.ts'
import { secret } from '#aws/core/secrets.ts'
import type { CheckPorts, LookPorts } from '#requests/evidence/check.ts'
import type { EvidencePlaces } from '#requests/evidence/ports.ts'
import { checkingStore } from './checking-store.ts'
import * as store from './store.ts'

export const places: EvidencePlaces = {
  presign: async (...asked) => (await import('./store-presign.ts')).presign(...asked),
}

/** The decoder is native and large: it is read when the first photo has come. */
const lookAtPhoto = async (bytes: Uint8Array) => (await import('./photo.ts')).lookAtPhoto(bytes)

/** Looks at files of requests. */
export const checkPorts = async (): Promise<CheckPorts> => ({
  store,
  lookAtPhoto,
  now: () => new Date(),
  secret: await secret(),
})

/** Looks at files of a household, which lie in a bucket of their own. */
export const householdPorts = (household: string): LookPorts => ({
  store: checkingStore(() => environment('FOSTERING_BUCKET'), `${household}/`),
  lookAtPhoto,
})
