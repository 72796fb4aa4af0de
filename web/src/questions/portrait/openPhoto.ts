import { evidenceLimits, portrait } from '#contract/requests/evidence.ts'
import {
  closePicture,
  givesBackWhatIsDrawn,
  openPicture,
  type Picture,
  prepare,
  sizeOf,
  UnreadablePhoto,
} from '../photos/prepare.ts'
import { withRetries } from '../photos/retry.ts'
import { fetchPreview, isPassing, sender } from '../photos/send.ts'
import { wordsFor } from '../photos/words.ts'
import { isLargeEnough } from './crop.ts'

const words = wordsFor({ kind: 'photo', atMost: 1 })

/**
 * A photo that this browser can't open, such as a HEIC in most, as the server opens it. Throws UnreadablePhoto when
 * nobody can, and ApiProblem or UploadFailed when the server can't be asked or refuses it.
 */
async function openedByServer(file: File, signal: AbortSignal): Promise<Picture> {
  const { blob } = await prepare(file)
  if (blob.size > evidenceLimits.bytes) throw new UnreadablePhoto()
  const send = sender(blob, { signal, onProgress: () => {} })
  const sent = await withRetries(send, { signal, isPassing })
  const photo = await withRetries(() => fetchPreview(sent, signal), { signal, isPassing })
  return openPicture(new File([photo], file.name, { type: photo.type }))
}

/** The picture, or what is wrong with it and what to do. */
export async function openForPortrait(file: File, signal: AbortSignal): Promise<Picture | string> {
  if (!givesBackWhatIsDrawn())
    return 'This browser does not let us crop the photo. Use another browser, or turn off its protection for this page'
  if (file.size > evidenceLimits.openedBytes) return words.tooLarge(file.name, evidenceLimits.openedBytes)
  try {
    const picture = await openPicture(file).catch(() => openedByServer(file, signal))
    const { width, height } = sizeOf(picture)
    if (isLargeEnough({ width, height })) return picture
    closePicture(picture)
    return `The photo is ${width} pixels wide and ${height} tall. It must be at least ${portrait.minWidth} wide and ${portrait.minHeight} tall. Take it again, or choose a larger one`
  } catch (error) {
    return words.whyLeftOut(file.name, error) ?? words.whyFailed(error)
  }
}
