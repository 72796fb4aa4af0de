import type { Sent } from './fields.ts'
import { filesAsWords } from './files-as-words.ts'
import { type KeepPorts, keepSaid, type Updated } from './keep-said.ts'
import { type PhotoPorts, takePhotos } from './photos.ts'
import { saidIn, updateKey } from './said.ts'
import { isPublic } from './view.ts'

export type UpdatePorts = PhotoPorts & KeepPorts

/**
 * Takes what a foreign system says of a request. Of one that it sent, words of the resident go into the conversation, and
 * a status that says “open” opens what was finished again. Of any other that is public its words go to staff as a note,
 * and change nothing else; of those that are not public it is told nothing.
 */
export async function takeUpdate(ports: UpdatePorts, sent: Sent, reference: string): Promise<Updated> {
  const known = await ports.requests.get(reference)
  if (!known) return { kind: 'not-found' }
  const own = known.sentBy?.id === sent.client
  if (!own && !isPublic(ports, known)) return { kind: 'not-found' }
  // The body is part of it: what comes anew under a number must not take the place of photos that are there.
  const key = `update ${updateKey(sent, reference)} ${sent.body}`
  // Among what somebody else sent no file of another app is shown.
  const photos = own
    ? await takePhotos(ports, key, sent.files, sent.fields.get('media_url') ?? [])
    : undefined
  const said = saidIn(sent, reference, {
    at: ports.now(),
    photos: photos?.files ?? [],
    words: photos?.words ?? filesAsWords(sent),
  })
  return keepSaid(ports, reference, said)
}
