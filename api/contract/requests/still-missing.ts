import { pounds } from '#contract/core/money.ts'

/** What whoever sent a request still has to do. */
export interface Missing {
  /** How many questions wait for a file. */
  readonly files: number
  /** What is to be paid; undefined: nothing. */
  readonly pence?: number | undefined
  /** Whether somebody decides on it: then not before the files are there. */
  readonly decides: boolean
}

/** The same words in emails and on the private page, and nothing in them of what it is about; undefined: nothing is missing. */
export function stillMissing({ files, pence, decides }: Missing): string | undefined {
  const things = files === 1 ? 'one more thing' : `${files} more things`
  const send = decides
    ? `We cannot decide until you send us ${things}.`
    : `You still need to send us ${things}.`
  const pay = pence === undefined ? '' : `You ${files > 0 ? 'also' : 'still'} need to pay ${pounds(pence)}.`
  return [files > 0 ? send : '', pay].filter(Boolean).join(' ') || undefined
}
