import { evidenceLimits } from '#contract/evidence.ts'
import { ApiProblem } from '#web/app/api.ts'
import type { Photo } from './photo.ts'

const megabytes = `${evidenceLimits.bytes / 1024 / 1024}MB`

export const limitsHint = `You can add up to ${evidenceLimits.files} photos, each smaller than ${megabytes}.`

export const full = `You can add up to ${evidenceLimits.files} photos. Remove one to add another`

export const tooMany = (left: number): string =>
  `You can add up to ${evidenceLimits.files} photos. ${count(left)} ${left === 1 ? 'was' : 'were'} not added`

export const tooLarge = (name: string): string =>
  `‘${name}’ is larger than ${megabytes}. Choose a smaller photo, or take a screenshot of it and add that`

export const empty = (name: string): string => `‘${name}’ is empty. Choose another photo`

export const unreadable = (name: string): string =>
  `‘${name}’ cannot be opened as a photo here. Save it as a JPEG, or take a screenshot of it, and add that`

/** Why a photo was not added, and what to do. Only the server's refusal of the photo itself is its own words. */
export function whyFailed(error: unknown): string {
  if (error instanceof ApiProblem && error.kind === 'evidence-refused') return error.message
  if (error instanceof ApiProblem && error.status === 429)
    return 'Many photos are being sent just now. Try again in a minute'
  return 'The photo was not sent. Check that you have a signal, then try again'
}

export const count = (photos: number): string => (photos === 1 ? '1 photo' : `${photos} photos`)

/** What a screen reader is told of each change. */
export const said = {
  chosen: (photos: number) => `Sending ${count(photos)}`,
  added: (number: number) => `Photo ${number} added`,
  failed: (number: number, why: string) => `Photo ${number} was not added. ${why}`,
  removed: (number: number, left: number) =>
    `Photo ${number} removed. ${left === 0 ? 'No photos left' : `${count(left)} left`}`,
}

/** What stands on a photo that is not sending. */
export const stateWords: Record<
  Exclude<Photo['state']['kind'], 'failed' | 'sending' | 'checking'>,
  string
> = {
  waiting: 'Waiting to be sent',
  preparing: 'Getting it ready',
  added: 'Added',
}

/** Characters of a description. */
export const descriptionLimit = 200
