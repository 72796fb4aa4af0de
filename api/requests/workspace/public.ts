import { isBlank } from '#contract/blank.ts'
import type { KeptFile, ServiceRequest } from '../model.ts'
import { type Acting, type Do, happen, invalid, notNow, type Outcome } from './acting.ts'

const isPhotoOf = (request: ServiceRequest, id: string) => request.evidence.some((file) => file.id === id)

/** Answers with another file, or none, in the place of one. */
function exchanged(answers: ServiceRequest['answers'], id: string, by: string | undefined) {
  const files = (value: unknown) => {
    if (!Array.isArray(value)) return value
    return value.flatMap((file) => {
      if (typeof file !== 'object' || file === null || !('id' in file) || file.id !== id) return [file]
      return by ? [{ ...file, id: by }] : []
    })
  }
  return Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, files(value)]))
}

const swap = (ids: readonly string[], id: string, by: string | undefined) =>
  ids.flatMap((one) => (one === id ? (by ? [by] : []) : [one]))

/** The request with another photo, or none, in the place of one; the old file is deleted as the event leaves. */
export function withPhoto(
  request: ServiceRequest,
  acting: Acting,
  photo: string,
  by: string | undefined,
): Outcome {
  if (!isPhotoOf(request, photo)) return invalid('/action/photo', 'This photo is not part of the request')
  const evidence = request.evidence.flatMap((file): KeptFile[] => {
    if (file.id !== photo) return [file]
    return by ? [{ ...file, id: by }] : []
  })
  const history = request.history.map((entry) =>
    entry.evidence ? { ...entry, evidence: swap(entry.evidence, photo, by) } : entry,
  )
  const { publication } = request
  return happen(
    { ...request, history },
    acting,
    { type: 'redacted', gone: [photo], ...(by ? { made: [by] } : {}) },
    {
      evidence,
      answers: exchanged(request.answers, photo, by),
      ...(publication
        ? { publication: { ...publication, photos: swap(publication.photos, photo, undefined) } }
        : {}),
    },
  )
}

/** Makes public what somebody has looked at: these words and these photos, and nothing else. */
export function publish(request: ServiceRequest, acting: Acting, { words, photos }: Do<'publish'>): Outcome {
  if (!acting.service || acting.service.sensitive || !request.location)
    return notNow('Only reports of a place can be made public.')
  const isThere = (id: string) => request.evidence.some((file) => file.id === id && !file.missing)
  const other = photos.findIndex((id) => !isThere(id))
  if (other >= 0) return invalid(`/action/photos/${other}`, 'This photo is not part of the request')
  const publication = {
    at: acting.at.toISOString(),
    by: acting.staff,
    photos,
    ...(words && !isBlank(words) ? { words: words.trim() } : {}),
  }
  return happen(request, acting, { type: 'published' }, { publication })
}

export function unpublish(request: ServiceRequest, acting: Acting): Outcome {
  const { publication, ...rest } = request
  if (!publication) return notNow('Nothing of it is public.')
  return happen(rest, acting, { type: 'published' })
}
