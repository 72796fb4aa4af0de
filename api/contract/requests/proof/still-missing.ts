import { listed } from '#contract/core/lists/listed.ts'
import { pounds } from '#contract/core/money.ts'

/** What whoever sent a request still has to do. */
export interface Missing {
  /** How many questions wait for a file. */
  readonly files: number
  /** What those of them are called that may be named where it is read. */
  readonly named?: readonly string[]
  /** What is to be paid; undefined: nothing. */
  readonly pence?: number | undefined
  /** Whether somebody decides on it: then not before the files are there. */
  readonly decides: boolean
}

/** “a photo, proof of address and one more document”; “2 more things” where none may be named. */
function thingsIn({ files, named = [] }: Missing): string {
  if (named.length === 0) return files === 1 ? 'one more thing' : `${files} more things`
  const rest = files - named.length
  return listed([
    ...named,
    ...(rest > 0 ? [rest === 1 ? 'one more document' : `${rest} more documents`] : []),
  ])
}

/** The same words in emails and on the private page, and nothing in them of what it is about; undefined: nothing is missing. */
export function stillMissing(missing: Missing): string | undefined {
  const { files, pence, decides } = missing
  const things = thingsIn(missing)
  const send = decides
    ? `We cannot decide until you send us ${things}.`
    : `You still need to send us ${things}.`
  const pay = pence === undefined ? '' : `You ${files > 0 ? 'also' : 'still'} need to pay ${pounds(pence)}.`
  return [files > 0 ? send : '', pay].filter(Boolean).join(' ') || undefined
}
