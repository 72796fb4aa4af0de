import { evidenceLimits, inMegabytes } from '#contract/requests/evidence.ts'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import type { Photo } from './photo.ts'
import { UnreadablePhoto } from './prepare.ts'
import { isRefused, UploadFailed } from './send.ts'

/** What a question takes: photos, or documents as photos or PDF; and how many at most. */
export interface Wanted {
  readonly kind: 'photo' | 'file'
  readonly atMost: number
}

/** What the five photos of a report are. */
export const reportPhotos: Wanted = { kind: 'photo', atMost: evidenceLimits.files }

const unreadable = {
  photo: 'cannot be opened as a photo here. Save it as a JPEG, or take a screenshot of it, and add that',
  file: 'is not a photo or PDF that can be opened here. Save it as a PDF, or take a photo of it, and add that',
}
const smaller = {
  photo: 'Choose a smaller photo, or take a screenshot of it and add that',
  file: 'Choose a smaller file, or take a photo of it and add that',
}

/** Everything that is said while files are added, in the words of what the question takes. */
export function wordsFor({ kind, atMost }: Wanted) {
  const count = (number: number): string => (number === 1 ? `1 ${kind}` : `${number} ${kind}s`)
  const upTo = `You can add up to ${count(atMost)}`
  const name = kind === 'photo' ? 'Photo' : 'File'
  return {
    /** "Photo 2": what stands on its card. */
    title: (number: number) => `${name} ${number}`,
    limitsHint:
      kind === 'photo'
        ? `${upTo}.`
        : `${upTo}. ${atMost === 1 ? 'It can be a photo, or a PDF' : 'They can be photos, or PDFs'} smaller than ${inMegabytes(evidenceLimits.bytes)}.`,
    full: `${upTo}. Remove one to add another`,
    tooMany: (left: number) => `${upTo}. ${count(left)} ${left === 1 ? 'was' : 'were'} not added`,
    /** `limit` in bytes. */
    tooLarge: (file: string, limit: number = evidenceLimits.bytes) =>
      `‘${file}’ is larger than ${inMegabytes(limit)}. ${smaller[kind]}`,
    empty: (file: string) => `‘${file}’ is empty. Choose another ${kind}`,
    /** Why a file that nobody can open is left out, and what to do; undefined when it may get through another time. */
    whyLeftOut: (file: string, error: unknown): string | undefined => {
      if (error instanceof UnreadablePhoto) return `‘${file}’ ${unreadable[kind]}`
      // The server has looked at it, and says in words of its own what is wrong.
      return isRefused(error) ? `‘${file}’ was not added. ${error.message}` : undefined
    },
    /** Why one was not sent, and what to do. */
    whyFailed: (error: unknown): string => {
      if (error instanceof ApiProblem && error.status === 429)
        return `Many ${kind}s are being sent just now. Try again in a minute`
      const noSignal = `The ${kind} was not sent. Check that you have a signal, then try again`
      return error instanceof UploadFailed ? noSignal : wordsUnlessFault(error, noSignal)
    },
    /** What a screen reader is told of each change. */
    said: {
      chosen: (number: number) => `Sending ${count(number)}`,
      added: (number: number) => `${name} ${number} added`,
      failed: (number: number, why: string) => `${name} ${number} was not added. ${why}`,
      removed: (number: number, left: number) =>
        `${name} ${number} removed. ${left === 0 ? `No ${kind}s left` : `${count(left)} left`}`,
    },
  }
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

/** What stands in the place of a picture that this browser can't show. */
export const unseenWords = 'There is no preview of this photo, but we have it'

/** "820KB", "1.4MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))}KB`
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')}MB`
}

/** Characters of a description. */
export const descriptionLimit = 200
