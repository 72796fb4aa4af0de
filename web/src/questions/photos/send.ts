import { EvidenceChecked, EvidenceUpload, HouseholdFileAsk } from '#contract/requests/evidence.ts'
import { ApiProblem, api, fetchFile, mayPass } from '#web/app/api.ts'

/** The upload did not get through. */
export class UploadFailed extends Error {
  override readonly name = 'UploadFailed'
}

export interface SendOptions {
  signal: AbortSignal
  /** Called with 0 to 100, then with undefined while the server looks at the photo. */
  onProgress(percent: number | undefined): void
}

/** Where a file goes in, and who looks at it: only a household's way takes recordings. */
export interface WayIn {
  placeFor(ask: HouseholdFileAsk, signal: AbortSignal): Promise<EvidenceUpload>
  check(id: string, signal: AbortSignal): Promise<EvidenceChecked>
}

/** Longer than the place for the upload is good for. */
const uploadTimeout = 600_000

/**
 * One attempt after another to send a photo and have it checked. Each goes on where the one before it failed: what
 * has been uploaded is not uploaded again. Throws ApiProblem or UploadFailed.
 */
export function sender(
  photo: Blob,
  { signal, onProgress }: SendOptions,
  { placeFor, check }: WayIn = wayInOfRequests,
): () => Promise<EvidenceChecked> {
  let uploaded: string | undefined

  return async () => {
    const ask = () => HouseholdFileAsk.parse({ contentType: photo.type, size: photo.size })
    uploaded ??= await upload(photo, await placeFor(ask(), signal), signal, onProgress)
    onProgress(undefined)
    try {
      return await check(uploaded, signal)
    } catch (error) {
      if (error instanceof ApiProblem && error.kind === 'not-found') uploaded = undefined
      throw error
    }
  }
}

/** Whether a failed attempt may succeed later. */
export const isPassing = (error: unknown): boolean =>
  mayPass(error) ||
  error instanceof UploadFailed ||
  (error instanceof ApiProblem && error.kind === 'not-found')

/** Whether the server has looked at the file and does not take it; the message says why, and what to do. */
export const isRefused = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && error.kind === 'evidence-refused'

/** Of requests and appeals, which anybody may send. */
export const wayInOfRequests: WayIn = {
  placeFor: (body, signal) =>
    api('/api/evidence', (json) => EvidenceUpload.parse(json), { method: 'POST', body, signal }),
  check: (id, signal) =>
    api(`/api/evidence/${id}/check`, (json) => EvidenceChecked.parse(json), { method: 'POST', signal }),
}

/** The photo as the server made it anew, for a browser that can't open the one it sent. Throws ApiProblem. */
export async function fetchPreview({ id, receipt }: EvidenceChecked, signal: AbortSignal): Promise<Blob> {
  const headers = { authorization: `Bearer ${receipt}` }
  return (await fetchFile(`/api/evidence/${id}`, { headers, signal })).blob()
}

/** Uploads by XMLHttpRequest, which tells how much has gone; fetch does not. Returns the id. */
function upload(
  photo: Blob,
  { id, url, fields }: EvidenceUpload,
  signal: AbortSignal,
  onProgress: (percent: number) => void,
): Promise<string> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', photo)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const abort = () => request.abort()
    const fail = () => reject(signal.aborted ? signal.reason : new UploadFailed())
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100))
    request.onload = () => (request.status >= 200 && request.status < 300 ? resolve(id) : fail())
    request.onerror = request.ontimeout = request.onabort = fail
    request.onloadend = () => signal.removeEventListener('abort', abort)
    signal.addEventListener('abort', abort, { once: true })
    request.open('POST', url)
    request.timeout = uploadTimeout
    request.send(form)
  })
}
