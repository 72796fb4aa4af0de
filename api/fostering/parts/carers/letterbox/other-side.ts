import * as z from 'zod/mini'
import { FileId } from '#contract/core/files/files.ts'
import { filesOfLetter } from '#contract/fostering/carers/adoption.ts'
import { Reach } from '#contract/fostering/carers/letters.ts'
import { goes, type LetterboxValues, nextDue } from '../../../carers/adoption/letters.ts'
import { tracesIn } from '../../../carers/adoption/traces.ts'
import { act, type Context, invalid, notNow, so } from '../../kind.ts'
import { given, isOpenBox, LetterId, LetterText, notOpen, withLetter } from './shared.ts'
import { isPhoto } from './shown.ts'

/** They write to the family, as everybody does: a worker reads it first. Photos are numbered, as what a file is called may tell more than it shows. */
const reply = act({
  right: 'answer',
  body: z.strictObject({
    text: LetterText,
    photos: z._default(z.array(FileId).check(z.maxLength(filesOfLetter)), []),
  }),
  files: ({ photos }) => photos,
  decide(values: LetterboxValues, { text, photos }, context: Context) {
    if (!isOpenBox(values)) return notOpen
    if (!goes(values.agreed.ways, 'in')) return notNow('It was agreed that you get letters and do not write.')
    if (photos.some((id) => !isPhoto(context.files[id]?.contentType)))
      return invalid('/with/photos', 'Add photos here. Send anything else by post')
    const names = Object.values(context.head?.people ?? {}).map(({ name }) => name)
    const files = photos.map((id, at) => ({ id, title: `Photo ${at + 1}` }))
    return given(values, { way: 'in', traces: tracesIn(text, names) }, { text, files }, context)
  },
})

/** They have a letter, and say so. */
const haveIt = act({
  right: 'answer',
  body: z.strictObject({ letter: LetterId }),
  decide(values: LetterboxValues, { letter: id }, { today }: Context) {
    const one = values.letters.find((letter) => letter.id === id)
    if (one?.way !== 'out' || one.state !== 'passed-on') return notNow('There is no new letter here.')
    return so(withLetter(values, { ...one, state: 'acknowledged', acknowledged: today }))
  },
})

/** They do not write this time, and owe nobody a reason. We ask again when the next letter is due. */
const notThisTime = act({
  right: 'answer',
  body: z.strictObject({}),
  decide(values: LetterboxValues, _, { today }: Context) {
    const { other, nextIn } = values
    if (!isOpenBox(values) || !other || nextIn === null) return notNow('No letter of yours is due.')
    return so<LetterboxValues>({
      ...values,
      nextIn: nextDue(values.agreed, nextIn, today),
      other: { ...other, notNow: today },
    })
  },
})

/** They would like to be reached another way. A worker makes sure that it was them before anything goes there. */
const wantReach = act({
  right: 'answer',
  body: Reach,
  decide(values: LetterboxValues, { email, phone }, { today }: Context) {
    const { other } = values
    if (!other) return notOpen
    if (!email && !phone) return invalid('/with/email', 'Enter an email address or a phone number')
    const wants = { ...(email && { email }), ...(phone && { phone }), on: today }
    return so<LetterboxValues>({ ...values, other: { ...other, wants } })
  },
})

/** What whoever the letters are with does on the page that their link opens. */
export const otherSideActs = {
  reply,
  'have-it': haveIt,
  'not-this-time': notThisTime,
  'want-reach': wantReach,
}
