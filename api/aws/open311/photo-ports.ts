import type { PhotoPorts } from '#requests/open311/photos.ts'
import { fetchMedia } from './fetch-media.ts'

/** Taking photos that other systems send or show. Decoder and S3 client are large: they are read when one has come. */
export const photoTaking: Pick<PhotoPorts, 'store' | 'lookAtPhoto' | 'fetchMedia'> = {
  store: { putChecked: async (...file) => (await import('#aws/evidence/store.ts')).putChecked(...file) },
  lookAtPhoto: async (bytes, seconds) => (await import('#aws/evidence/photo.ts')).lookAtPhoto(bytes, seconds),
  fetchMedia: (url) => fetchMedia(url),
}
