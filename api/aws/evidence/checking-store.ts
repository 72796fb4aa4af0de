import { createHash } from 'node:crypto'
import { leave, look, open, type Place, putFirst, remove, typeOf } from '#aws/core/objects.ts'
import type { EvidenceStore } from '#requests/evidence/ports.ts'

/**
 * Files on their way in: under `incoming/` as uploaded, under `checked/` looked at, with the SHA-256 of what is kept.
 * `under`: what stands before their ids.
 */
export function checkingStore(bucket: () => string, under = ''): EvidenceStore {
  const at = (folder: 'incoming' | 'checked', id: string): Place => ({
    Bucket: bucket(),
    Key: `${folder}/${under}${id}`,
  })
  return {
    async readIncoming(id, limit) {
      const found = await open(at('incoming', id))
      if (!found?.Body) return { kind: 'missing' }
      if ((found.ContentLength ?? Number.POSITIVE_INFINITY) > limit) {
        leave(found.Body)
        return { kind: 'too-large' }
      }
      return { kind: 'file', bytes: await found.Body.transformToByteArray() }
    },
    dropIncoming: (id) => remove(at('incoming', id)),
    putChecked(id, { bytes, contentType, width, height }) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const size = width && height ? { width: String(width), height: String(height) } : {}
      return putFirst(at('checked', id), {
        Body: bytes,
        ContentType: contentType,
        Metadata: { sha256, ...size },
      })
    },
    async headChecked(id) {
      const found = await look(at('checked', id))
      if (!found) return undefined
      const { width, height } = found.Metadata ?? {}
      const facts = { contentType: typeOf(found.ContentType), bytes: found.ContentLength ?? 0 }
      return width && height ? { ...facts, width: Number(width), height: Number(height) } : facts
    },
    async readChecked(id, after) {
      const found = await open(at('checked', id))
      if (!found?.Body) return undefined
      if ((found.LastModified ?? new Date(0)) <= after) {
        leave(found.Body)
        return undefined
      }
      return { bytes: await found.Body.transformToByteArray(), contentType: typeOf(found.ContentType) }
    },
  }
}
