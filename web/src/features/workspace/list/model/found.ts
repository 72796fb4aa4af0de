import { readReference } from '#contract/core/reference.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { exampleReference } from '#profile/examples.ts'

/** How many requests are shown, and whether that is all: what has not been looked through is not counted. */
export function foundInWords(count: number, more: boolean, isPart = false): string {
  if (count === 0 && isPart)
    return `Nothing found. This looks like a reference, but part of it is missing or wrong. Enter all of it: letters, then two groups of four, such as ${exampleReference}.`
  if (count === 0 && more) return 'Nothing found so far. You can search older requests.'
  if (count === 0)
    return 'Nothing found. Search looks for whole words as they are written in a request, and leaves out very common ones such as “road”. Try fewer or different words, or the whole reference.'
  if (more) return count === 1 ? 'This is the newest request. There may be more.' : newest(count)
  return count === 1 ? '1 request found.' : `${count} requests found, newest first.`
}

const newest = (count: number) => `The newest ${count} requests are here. There may be more.`

/** Whether it begins as references of a department do, and is none yet. */
export const isPartOfReference = (q: string, { departments }: Pick<CouncilProfile, 'departments'>): boolean =>
  !readReference(q) &&
  departments
    .flatMap(({ prefix, formerly = [] }) => [prefix, ...formerly.map((one) => one.prefix)])
    .some((prefix) => new RegExp(`^${prefix}[ -]?(?=[a-z]*\\d)[0-9a-z -]{2,9}$`, 'i').test(q.trim()))
