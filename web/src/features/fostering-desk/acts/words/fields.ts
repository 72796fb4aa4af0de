import { Files } from '../files.ts'
import type { Field } from '../row.ts'

/** What somebody decides by, as the household reads it. */
export const reasons: Field = {
  name: 'reasons',
  kind: 'words',
  label: 'Reasons',
  hint: 'In full. The household reads them',
}
export const on = (label: string, hint?: string): Field => ({
  name: 'on',
  kind: 'day',
  label,
  ...(hint ? { hint } : {}),
})

/** Files that come with something, each with what it is called. */
export const files = (label: string, atMost: number): Field => ({
  name: 'files',
  kind: 'files',
  Files,
  label,
  atMost,
  titles: true,
  optional: true,
})
