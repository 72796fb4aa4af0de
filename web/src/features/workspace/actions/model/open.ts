import { wordsIn } from '#contract/workspace/acts/acts.ts'
import type { About, Read } from './kind.ts'
import { fieldNamed, fieldsIn, filledForMany } from './template.ts'

/** What is sent, unless a field of a template would reach somebody as it stands. */
export function unlessOpen(read: Read, about: About): Read {
  if ('errors' in read) return read
  const { field, text } = wordsIn(read.action)
  const [open] = leftOpen(text, about)
  return field && open ? { errors: { [field]: `Fill in ((${open})) yourself, or take it out` } } : read
}

/** With several requests most fields are filled in for each later. */
const leftOpen = (text: string, { request }: About): string[] =>
  fieldsIn(text).filter(
    (field) => request !== undefined || !filledForMany.some((one) => one === fieldNamed(field)),
  )
