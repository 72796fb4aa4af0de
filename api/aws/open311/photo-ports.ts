import type { PhotoPorts } from '#requests/open311/photos.ts'

/**
 * Taking photos that other systems send or show. What fetches, decodes and keeps them is large: it is read when one has
 * come.
 */
export const photoTaking: Pick<PhotoPorts, 'store' | 'lookAtPhoto' | 'fetchMedia'> = {
  store: { putChecked: async (...file) => (await import('#aws/evidence/store.ts')).putChecked(...file) },
  lookAtPhoto: async (bytes, seconds) => (await import('#aws/evidence/photo.ts')).lookAtPhoto(bytes, seconds),
  fetchMedia: async (url) => (await import('./fetch-media.ts')).fetchMedia(url),
}
