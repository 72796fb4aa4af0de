import * as z from 'zod/mini'
import { FileId } from '#contract/core/files/files.ts'
import {
  filesOfLetter,
  type Letter,
  type LetterAdded,
  type LetterTerms,
  longestLetter,
} from '#contract/fostering/carers/adoption.ts'
import { FileTitle } from '#contract/fostering/files.ts'
import type { LetterboxValues } from '../../../carers/adoption/letters.ts'
import { clockOf, dueBy } from '../../../clocks/find.ts'
import { type Context, type Decided, invalid, notNow, so } from '../../kind.ts'
import { factsIn } from '../../stages/step.ts'

export const LetterId = z.string().check(z.regex(/^e[1-9]\d{0,3}$/, 'Choose a letter'))

export const LetterText = z
  .string()
  .check(z.trim(), z.maxLength(longestLetter, 'Shorten it to 10,000 characters'))
export const LetterFiles = z._default(
  z
    .array(z.strictObject({ id: FileId, title: FileTitle }))
    .check(z.maxLength(filesOfLetter, `Add ${filesOfLetter} files at most`)),
  [],
)
type Files = z.infer<typeof LetterFiles>

/** So many letters in one part; the next ones go into another, so that no write grows without end. */
const mostLetters = 300

export const isOpenBox = (
  values: LetterboxValues,
): values is LetterboxValues & { readonly agreed: LetterTerms } => values.agreed !== null && !values.ended
export const notOpen = notNow('No letters have been agreed here, or they have ended.')

/** By when a letter is read that comes today. */
export function readBy(context: Context): string {
  const facts = factsIn(context)
  const due = dueBy(
    clockOf(context.rules, 'letter-read', facts, context.today),
    context.today,
    facts,
    context.rules,
  )
  if (due.kind !== 'day') throw new Error('No calendar says by when a letter is read')
  return due.day
}

/** The letter in place of the one that it was, or after all others. */
export function withLetter(values: LetterboxValues, letter: Letter): LetterboxValues {
  const there = values.letters.some(({ id }) => id === letter.id)
  return {
    ...values,
    letters: there
      ? values.letters.map((one) => (one.id === letter.id ? letter : one))
      : [...values.letters, letter],
  }
}

/** A letter as it comes, to be read, with what it says in the history. */
export function given(
  values: LetterboxValues & { readonly agreed: LetterTerms },
  letter: Pick<Letter, 'way'> & Partial<Letter>,
  {
    text,
    files,
    keeps = [],
  }: { readonly text: string; readonly files: Files; readonly keeps?: readonly string[] },
  context: Context,
): Decided<LetterboxValues> {
  const kept = (letter.files ?? []).filter(({ id }) => keeps.includes(id))
  if (kept.length + files.length > filesOfLetter)
    return invalid('/with/files', `Add ${filesOfLetter} files at most`)
  if (!text && kept.length + files.length === 0)
    return invalid('/with/text', 'Write a letter, or add a photo of one')
  const came = files.flatMap(({ id, title }) => {
    const one = context.files[id]
    return one ? [{ id, title, contentType: one.contentType, bytes: one.bytes }] : []
  })
  if (letter.id === undefined && values.letters.length >= mostLetters)
    return notNow('There are too many letters here. Start another list of letters.')
  const id = letter.id ?? `e${values.letters.length + 1}`
  const next: Letter = {
    traces: [],
    ...letter,
    id,
    state: 'reading',
    given: context.today,
    readBy: readBy(context),
    files: [...kept, ...came],
  }
  const added: LetterAdded = { letter: id, is: 'letter', text, files: next.files }
  return so(withLetter(values, next), added)
}
