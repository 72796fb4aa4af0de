import type { Letter } from '#contract/fostering/carers/adoption.ts'
import { adoptionKinds } from '#contract/fostering/case.ts'
import { isReading, type LetterboxValues, noLetters, turns } from '../../carers/adoption/letters.ts'
import type { Who } from '../../rights/may.ts'
import type { PartKindOf, Standing } from '../kind.ts'
import { familyActs } from './letterbox/family.ts'
import { otherSideActs } from './letterbox/other-side.ts'
import { pageActs } from './letterbox/page.ts'
import { isForPage, photosOf } from './letterbox/shown.ts'
import { workerActs } from './letterbox/worker.ts'

const isOfHousehold = ({ as }: Pick<Who, 'as'>): boolean => as === 'applicant' || as === 'member'

/** What the family sees of it: its own letters, and those to it that were passed on. */
const isShown = ({ way, state }: Letter): boolean =>
  way === 'out' || state === 'passed-on' || state === 'acknowledged'

function standing({
  agreed,
  letters,
  ended,
  next,
  asked,
  nextIn,
  askedIn,
  remindedIn,
  other,
}: LetterboxValues): Standing {
  if (!agreed) return { state: 'not-started', whose: null }
  const [due] = letters
    .filter(isReading)
    .map(({ readBy }) => readBy)
    .sort()
  if (due !== undefined) return { state: 'waiting', whose: 'council', due }
  if (other?.wants) return { state: 'waiting', whose: 'council' }
  if (ended) return { state: 'done', whose: null }
  if (letters.some(({ state }) => state === 'sent-back')) return { state: 'waiting', whose: 'applicant' }
  if (next !== null && asked === next) return { state: 'waiting', whose: 'applicant', due: next }
  if (nextIn !== null && askedIn === nextIn)
    return { state: 'waiting', whose: remindedIn === nextIn ? 'somebody' : 'council', due: nextIn }
  return { state: 'done', whose: null }
}

/**
 * Letters between a family and somebody of whom they have no address, through the council: `letterbox.l1`. A worker reads
 * each before it goes on. What is written stands in the history alone.
 */
export const letterbox: PartKindOf<LetterboxValues> = {
  kind: 'letterbox',
  fresh: (name, { head, who }) =>
    /^letterbox\.l[1-9]\d?$/.test(name) &&
    !isOfHousehold(who) &&
    head !== undefined &&
    adoptionKinds.includes(head.kind)
      ? noLetters
      : undefined,
  standing,
  view({ agreed, next, nextIn, letters, ended, other }, who) {
    // Whoever the letters are with sees a page of its own (household/adoption/page.ts), and nothing of this.
    if (who.as === 'relative') return {}
    if (!isOfHousehold(who)) {
      const { generation: _, news: __, ...shown } = other ?? {}
      return { agreed, next, nextIn, letters, ended, other: other ? shown : null }
    }
    const { known: _, ...theirs } = agreed ?? {}
    return { agreed: agreed && theirs, next, nextIn: null, letters: letters.filter(isShown), ended }
  },
  hides: ({ agreed }, who) => isOfHousehold(who) && agreed === null,
  shows: 'added',
  reads({ letter, is }, _, { letters }, who) {
    if (who.as === 'relative') return false
    if (!isOfHousehold(who)) return true
    const one = letters.find(({ id }) => id === letter)
    return one !== undefined && isShown(one) && is !== 'kept'
  },
  opens({ letters }, who, file) {
    if (who.as === 'relative')
      return letters.some((one) => isForPage(one) && photosOf(one).some(({ id }) => id === file))
    return (
      !isOfHousehold(who) || letters.some((one) => isShown(one) && one.files.some(({ id }) => id === file))
    )
  },
  follows: {
    when: ({ name }, { ended, dates }) =>
      name.startsWith('letterbox.') && ended === undefined && dates.approved !== undefined,
    bring(values, { today }) {
      if (values.ended) return undefined
      const begun = turns(values, today)
      return begun.asked === values.asked && begun.askedIn === values.askedIn
        ? undefined
        : { type: 'turn', values: { ...values, ...begun } }
    },
  },
  acts: { ...familyActs, ...workerActs, ...pageActs, ...otherSideActs },
}
