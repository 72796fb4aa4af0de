import { createHash } from 'node:crypto'
import type { HouseholdFiles, ReadFile, Uploads } from '../files.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** An id of a file, told apart by its number. */
export const fileId = (number: number): string => String(number).padStart(26, '0')

/** Files of households in memory. What is put there counts as looked at. */
export function filesInMemory() {
  const waiting = new Map<string, ReadFile>()
  const kept = new Map<string, ReadFile>()
  const files: HouseholdFiles & Uploads = {
    async waiting(household, ids) {
      const found = ids.flatMap((id) => {
        const one = waiting.get(`${household}/${id}`)
        if (!one) return []
        const { bytes, contentType } = one
        return [[id, { id, sha256: sha256(bytes), contentType, bytes: bytes.byteLength }] as const]
      })
      return Object.fromEntries(found)
    },
    async keep(household, part, id) {
      const one = waiting.get(`${household}/${id}`)
      if (!one) return kept.has(`${household}/${part}/${id}`)
      kept.set(`${household}/${part}/${id}`, one)
      return waiting.delete(`${household}/${id}`)
    },
    async take(waits, household, part, id) {
      const one = waiting.get(`${waits}/${id}`)
      if (one) kept.set(`${household}/${part}/${id}`, one)
      return one !== undefined
    },
    read: async (household, part, id) => kept.get(`${household}/${part}/${id}`),
    async drop(household, part, id) {
      waiting.delete(`${household}/${id}`)
      kept.delete(`${household}/${part}/${id}`)
    },
    presign: async (_, id) => ({
      id,
      url: 'https://bucket.example/',
      fields: {},
      expiresAt: '2027-01-05T10:10:00.000Z',
    }),
  }
  return {
    ...files,
    kept,
    /** Of every file, wherever it lies. */
    texts: () => [...waiting, ...kept].map(([key, { bytes }]) => `${key} ${new TextDecoder().decode(bytes)}`),
    /** Puts a file where it waits for an act. */
    put(
      household: string,
      id: string,
      text = 'Of a test',
      contentType: ReadFile['contentType'] = 'image/jpeg',
    ) {
      waiting.set(`${household}/${id}`, { bytes: new TextEncoder().encode(text), contentType })
      return id
    },
  }
}
