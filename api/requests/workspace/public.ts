import { isBlank } from '#contract/core/blank.ts'
import { looksLike, personalIn } from '#contract/requests/personal.ts'
import type { Do } from '#contract/workspace/acts/acts.ts'
import type { KeptFile, ServiceRequest } from '#requests/life/model.ts'
import { ownPublic } from '#requests/life/steps.ts'
import type { ActPorts } from './act.ts'
import { type Acting, happen, invalid, notNow, type Outcome, type Refused } from './acting.ts'
import { type Beside, type Fits, isReport, type SomeDeciders } from './decider.ts'

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

const notPart = () => invalid('/action/photo', 'This photo is not part of the request')

const copyOf = ({ copies = [] }: ServiceRequest, photo: string) => copies.find(({ of }) => of === photo)?.id

/** The copies with this one of the photo, or with none. */
const copiesOf = ({ copies = [] }: ServiceRequest, photo: string, id?: string) => ({
  copies: [...copies.filter(({ of }) => of !== photo), ...(id ? [{ id, of: photo }] : [])],
})

/** Nothing of these photos is public any more. */
function shownWithout(request: ServiceRequest, ids: readonly string[]): ServiceRequest {
  const { publication } = request
  if (!publication) return request
  return {
    ...request,
    publication: { ...publication, photos: publication.photos.filter((id) => !ids.includes(id)) },
  }
}

/** The request with another photo, or none, in the place of one; the old file is deleted as the event leaves. */
function withPhoto(request: ServiceRequest, acting: Acting, photo: string, by: string | undefined): Outcome {
  if (!isPhotoOf(request, photo)) return notPart()
  const evidence = request.evidence.flatMap((file): KeptFile[] => {
    if (file.id !== photo) return [file]
    return by ? [{ ...file, id: by }] : []
  })
  const history = request.history.map((entry) =>
    entry.evidence ? { ...entry, evidence: swap(entry.evidence, photo, by) } : entry,
  )
  return happen(
    { ...shownWithout({ ...request, history }, [photo]), ...copiesOf(request, photo) },
    acting,
    { type: 'redacted', gone: [photo] },
    { evidence, answers: exchanged(request.answers, photo, by) },
  )
}

/** Destroys a photo. Where there is a blurred copy of it, that is what the department has from then on. */
const removePhoto = (request: ServiceRequest, acting: Acting, { photo }: Do<'remove-photo'>): Outcome =>
  withPhoto(request, acting, photo, copyOf(request, photo))

/**
 * Keeps the blurred copy beside the photo, for the public alone: the department still sees what was sent. A copy from
 * before goes; neither it nor the photo is public any more, until somebody has looked at the new one.
 */
function blur(
  request: ServiceRequest,
  acting: Acting,
  { photo }: Do<'blur'>,
  { copy }: Pick<Beside, 'copy'>,
): Outcome {
  if (!isPhotoOf(request, photo)) return notPart()
  if (!copy) return notNow()
  const before = copyOf(request, photo)
  const next = {
    ...shownWithout(request, before ? [photo, before] : [photo]),
    ...copiesOf(request, photo, copy),
  }
  return happen(next, acting, { type: 'redacted', made: [copy], ...(before ? { gone: [before] } : {}) })
}

/** An evidence id that the same cause always makes: a repeat blurs into the same copy, and the same boxes asked for anew into another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const copyId = (cause: string): string =>
  Array.from(
    `${cause.split(' ')[1]?.slice(-13)}${cause.slice(-13)}`,
    (letter) => alphabet[(letter.codePointAt(0) ?? 0) & 31],
  ).join('')

/** Makes the blurred copy once it is known that the request, as it stands, takes it in; else why not. */
async function blurred(
  ports: ActPorts,
  request: ServiceRequest,
  acting: Acting,
  action: Do<'blur'>,
): Promise<Beside | Refused> {
  const copy = copyId(acting.cause)
  const outcome = blur(request, acting, action, { copy })
  if (outcome.kind !== 'next') return outcome
  return (await ports.blur(request.reference, action.photo, copy, action.boxes))
    ? { copy }
    : notNow('This photo is not there yet, or is no photo. Try again in a minute.')
}

/** Makes public what somebody has looked at: these words and these photos, and nothing else. */
function publish(request: ServiceRequest, acting: Acting, { words, photos, looked }: Do<'publish'>): Outcome {
  if (!acting.service || acting.service.sensitive || !request.location)
    return notNow('Only reports of a place can be made public.')
  const isThere = (id: string) =>
    request.evidence.some((file) => file.id === id && !file.missing) ||
    request.copies?.some((copy) => copy.id === id) === true
  const other = photos.findIndex((id) => !isThere(id))
  if (other >= 0) return invalid(`/action/photos/${other}`, 'This photo is not part of the request')
  const bare = photos.findIndex((id) => copyOf(request, id))
  if (bare >= 0)
    return invalid(
      `/action/photos/${bare}`,
      'This photo has a blurred copy. Choose the copy: the photo itself stays with the department',
    )
  const [personal] = looked ? [] : personalIn(words ?? '')
  if (personal)
    return invalid(
      '/action/words',
      `${looksLike(personal)}. Take it out, or confirm that everybody may read it`,
    )
  const publication = {
    at: acting.at.toISOString(),
    by: acting.staff,
    photos,
    ...(words && !isBlank(words) ? { words: words.trim() } : {}),
  }
  const showing = ownPublic({ ...request, publication })
  return happen(request, acting, { type: 'published', showing }, { publication })
}

function unpublish(request: ServiceRequest, acting: Acting): Outcome {
  const { publication, ...rest } = request
  if (!publication) return notNow('None of it is public.')
  return happen(rest, acting, { type: 'published', showing: [] })
}

const hasFiles: Fits = ({ evidence }) => evidence.length > 0

export const publicDeciders = {
  blur: { take: blur, fits: hasFiles, lookUp: blurred },
  'remove-photo': { take: removePhoto, fits: hasFiles },
  publish: { take: publish, fits: isReport },
  unpublish: { take: unpublish, fits: ({ publication }) => publication !== undefined },
} satisfies SomeDeciders
