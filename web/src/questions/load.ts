import type { Question } from '#contract/question.ts'
import { reloadOnce } from '#web/app/reloadOnce.ts'

/** The map and the upload are fetched only where a question needs them. */
export const loadLocation = () =>
  fetchCode(import('./location/LocationQuestion.tsx').then((code) => ({ default: code.LocationQuestion })))

export const loadPhotos = () =>
  fetchCode(import('./photos/PhotosQuestion.tsx').then((code) => ({ default: code.PhotosQuestion })))

/** Fetches the code of a question's field before it is wanted; a failure shows when it is. */
export function preload(kind: Question['kind']): void {
  if (kind === 'location') loadLocation().catch(() => undefined)
  if (kind === 'photos') loadPhotos().catch(() => undefined)
}

async function fetchCode<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading
  } catch (problem) {
    reloadOnce()
    throw problem
  }
}
