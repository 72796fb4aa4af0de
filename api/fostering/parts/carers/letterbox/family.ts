import * as z from 'zod/mini'
import { FileId } from '#contract/core/files/files.ts'
import { filesOfLetter } from '#contract/fostering/carers/adoption.ts'
import { goes, type LetterboxValues } from '../../../carers/adoption/letters.ts'
import { tracesIn } from '../../../carers/adoption/traces.ts'
import { act, type Context, notNow, so } from '../../kind.ts'
import { given, isOpenBox, LetterFiles, LetterId, LetterText, notOpen, withLetter } from './shared.ts'

const namesIn = ({ head }: Context): string[] => Object.values(head?.people ?? {}).map(({ name }) => name)

/** The family gives a letter, or again one that came back to them with what to change. `keeps`: of the files that it had. */
const write = act({
  right: 'fill',
  body: z.strictObject({
    letter: z.optional(LetterId),
    text: LetterText,
    files: LetterFiles,
    keeps: z._default(z.array(FileId).check(z.maxLength(filesOfLetter)), []),
  }),
  files: ({ files }) => files.map(({ id }) => id),
  decide(values: LetterboxValues, { letter: id, text, files, keeps }, context: Context) {
    if (!isOpenBox(values)) return notOpen
    if (!goes(values.agreed.ways, 'out')) return notNow('It was agreed that you only get letters here.')
    const before = values.letters.find((one) => one.id === id)
    if (id !== undefined && (before?.way !== 'out' || before.state !== 'sent-back'))
      return notNow('This letter has not come back to you. Write another one.')
    const traces = tracesIn(text, namesIn(context))
    return given(values, { ...before, way: 'out', traces }, { text, files, keeps }, context)
  },
})

/** They have it. Whoever wrote it is told that much, if a worker passes that on. */
const gotIt = act({
  right: 'fill',
  body: z.strictObject({ letter: LetterId }),
  decide(values: LetterboxValues, { letter: id }, { today }: Context) {
    const one = values.letters.find((letter) => letter.id === id)
    if (one?.way !== 'in' || one.state !== 'passed-on') return notNow('There is no new letter here.')
    return so(withLetter(values, { ...one, state: 'acknowledged', acknowledged: today }))
  },
})

export const familyActs = { write, 'got-it': gotIt }
