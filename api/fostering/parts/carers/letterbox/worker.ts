import * as z from 'zod/mini'
import { type Letter, LetterTerms } from '#contract/fostering/carers/adoption.ts'
import { GivenDay } from '#contract/fostering/case.ts'
import { goes, type LetterboxValues, nextDue, noLetters } from '../../../carers/adoption/letters.ts'
import { act, type Context, invalid, notNow, type PartRefusal, so } from '../../kind.ts'
import { Note, Reasons } from '../../stages/step.ts'
import { notOn } from '../shared.ts'
import { given, isOpenBox, LetterFiles, LetterId, LetterText, notOpen, withLetter } from './shared.ts'

/** What was agreed: with whom, which way, how often, and from when. Agreed anew, what was written stays. */
const agree = act({
  right: 'manage',
  body: LetterTerms,
  decide(values: LetterboxValues, terms, { today }: Context) {
    if (values.ended) return notNow('These letters have ended. Start another list of letters.')
    if (terms.first < today) return invalid('/with/first', 'The day must be today or in the future')
    return so<LetterboxValues>({
      ...noLetters,
      letters: values.letters,
      other: values.other ?? null,
      links: values.links ?? 0,
      agreed: terms,
      next: goes(terms.ways, 'out') ? terms.first : null,
      nextIn: goes(terms.ways, 'in') ? terms.first : null,
    })
  },
})

/** A letter to the family has come by post. Nobody of the family sees it before it is passed on. */
const received = act({
  right: 'record',
  body: z.strictObject({ text: LetterText, files: LetterFiles }),
  files: ({ files }) => files.map(({ id }) => id),
  decide(values: LetterboxValues, { text, files }, context: Context) {
    if (!isOpenBox(values)) return notOpen
    if (!goes(values.agreed.ways, 'in')) return notNow('It was agreed that letters only go from the family.')
    return given(values, { way: 'in' }, { text, files }, context)
  },
})

/** The letter that waits to be read, or why there is none. */
function waiting(values: LetterboxValues, id: string): Letter | PartRefusal {
  const one = values.letters.find((letter) => letter.id === id)
  return one?.state === 'reading' ? one : notNow('This letter is not waiting to be read.')
}

/** When the next one is due after this one. A letter more than was agreed moves nothing whose turn has not begun. */
function moved(values: LetterboxValues, way: Letter['way'], today: string): LetterboxValues {
  const { agreed, next, asked, nextIn, askedIn } = values
  if (!agreed) return values
  if (way === 'out')
    return next !== null && asked === next ? { ...values, next: nextDue(agreed, next, today) } : values
  return nextIn !== null && askedIn === nextIn
    ? { ...values, nextIn: nextDue(agreed, nextIn, today) }
    : values
}

/** Whoever has a page hears that there is a letter on it. */
const heard = (values: LetterboxValues, way: Letter['way']): LetterboxValues =>
  way === 'out' && values.other
    ? { ...values, other: { ...values.other, news: values.other.news + 1 } }
    : values

/** Somebody has read it, and it goes on: to the other side on their page or in our envelope, or to the family on its page. */
const passOn = act({
  right: 'record',
  body: z.strictObject({
    letter: LetterId,
    on: GivenDay,
    read: z.literal(true, 'Read all of it, with its photos, before you pass it on'),
  }),
  decide(values: LetterboxValues, { letter: id, on }, { today }: Context) {
    const one = waiting(values, id)
    if ('kind' in one) return one
    const next = withLetter(values, { ...one, state: 'passed-on', passed: on })
    return notOn(on, one.given, today) ?? so(heard(moved(next, one.way, today), one.way))
  },
})

/** It goes back to the family with what to change. */
const sendBack = act({
  right: 'record',
  body: z.strictObject({ letter: LetterId, words: Note }),
  decide(values: LetterboxValues, { letter: id, words }) {
    const one = waiting(values, id)
    if ('kind' in one) return one
    if (one.way === 'in')
      return notNow('Talk to the person who wrote it. If they change it, save that as another letter.')
    return so(withLetter(values, { ...one, state: 'sent-back' }), {
      letter: id,
      is: 'back',
      text: words,
      files: [],
    })
  },
})

/** It is not passed on: it stays in the record with the reasons, and the family does not see it. */
const keep = act({
  right: 'record',
  body: z.strictObject({ letter: LetterId, reasons: Reasons }),
  decide(values: LetterboxValues, { letter: id, reasons }, { today }: Context) {
    const one = waiting(values, id)
    if ('kind' in one) return one
    if (one.way === 'out') return notNow('Send it back to the family, and say what they should change.')
    const kept = withLetter(values, { ...one, state: 'kept' })
    return so(moved(kept, 'in', today), { letter: id, is: 'kept', text: reasons, files: [] })
  },
})

/** The other side has said that they have it. */
const arrived = act({
  right: 'record',
  body: z.strictObject({ letter: LetterId, on: GivenDay }),
  decide(values: LetterboxValues, { letter: id, on }, { today }: Context) {
    const one = values.letters.find((letter) => letter.id === id)
    if (one?.way !== 'out' || one.state !== 'passed-on')
      return notNow('This letter has not been passed on, or they have said so already.')
    const next = withLetter(values, { ...one, state: 'acknowledged', acknowledged: on })
    return notOn(on, one.passed, today) ?? so(next)
  },
})

/** We have reminded the other side, in a letter of ours, that theirs is due. */
const reminded = act({
  right: 'record',
  body: z.strictObject({}),
  decide(values: LetterboxValues) {
    if (!isOpenBox(values)) return notOpen
    return values.nextIn === null || values.remindedIn === values.nextIn
      ? notNow('There is nothing to remind them about.')
      : so<LetterboxValues>({ ...values, remindedIn: values.nextIn })
  },
})

/** Another day for the next letter, such as where somebody cannot write this time. */
const move = act({
  right: 'record',
  body: z.strictObject({ way: z.enum(['out', 'in']), on: GivenDay }),
  decide(values: LetterboxValues, { way, on }, { today }: Context) {
    if (!isOpenBox(values)) return notOpen
    if (!goes(values.agreed.ways, way))
      return invalid('/with/way', 'It was agreed that no letters go this way')
    if (on < today) return invalid('/with/on', 'The day must be today or in the future')
    return so<LetterboxValues>(
      way === 'out' ? { ...values, next: on, asked: null } : { ...values, nextIn: on, askedIn: null },
    )
  },
})

/** They have ended, as was agreed. What waits to be read still is. */
const end = act({
  right: 'manage',
  body: z.strictObject({ on: GivenDay, words: Reasons }),
  decide(values: LetterboxValues, { on, words }, { today }: Context) {
    if (!isOpenBox(values)) return notOpen
    const ended: LetterboxValues = { ...values, ended: { on, words }, next: null, nextIn: null }
    return notOn(on, undefined, today) ?? so(ended)
  },
})

export const workerActs = {
  agree,
  received,
  'pass-on': passOn,
  'send-back': sendBack,
  keep,
  arrived,
  reminded,
  move,
  end,
}
