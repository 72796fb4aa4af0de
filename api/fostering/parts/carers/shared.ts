import * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Said } from '#contract/fostering/carers/wrong.ts'
import type { PersonId } from '#contract/fostering/case.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { HeadValues } from '../head-values.ts'
import { act, type Context, invalid, notNow, type PartRefusal, so } from '../kind.ts'
import { Note } from '../stages/step.ts'

/** What somebody writes at length. It stands in the part and nowhere else. */
export const Words = (missing: string) =>
  z.string().check(z.trim(), z.minLength(1, missing), z.maxLength(10_000, 'Shorten it to 10,000 characters'))

const short = (missing: string) =>
  z.string().check(z.trim(), z.minLength(1, missing), z.maxLength(200, 'Shorten it to 200 characters'))

export const ContactFields = {
  name: short('Enter their name'),
  contact: short('Enter a phone number or an email address'),
}

/** `x1`, `x2` …, as the last word of a name. */
export const isNumbered = (word: string | undefined): boolean => /^x[1-9]\d{0,5}$/.test(word ?? '')

/** Why a day cannot be that of something after another, which has come; undefined where it can. */
export function notOn(on: Day, after: Day | undefined, today: Day): PartRefusal | undefined {
  if (on > today) return invalid('/with/on', 'The day must be today or in the past')
  return after !== undefined && on < after
    ? invalid('/with/on', `The day must be ${dayInWords(after)} or later, because of what happened then`)
    : undefined
}

/** Why a day cannot be one by which somebody hears; undefined where it can. */
export const notBy = (day: Day, today: Day, pointer = '/with/next'): PartRefusal | undefined =>
  day < today ? invalid(pointer, 'The day must be today or in the future') : undefined

/** Those who apply, or are approved, and are of the household now. */
export const carersOf = (head: HeadValues | undefined): PersonId[] =>
  Object.entries(head?.people ?? {}).flatMap(([id, { role, here }]) =>
    role === 'applicant' && here ? [id] : [],
  )

/** Parts of the children who live with the household. */
export const childrenThere = (known: Context['known']): PartName[] =>
  Object.values(known).flatMap(({ name, lives }) => (lives === 'here' ? [name] : []))

/** Whether a child is or was in their care by the council’s doing, so that their care can be spoken of. */
export const caresFor = ({ facts }: Context): boolean =>
  facts?.dates.approved !== undefined || facts?.dates.placed !== undefined

export const mostSaid = 50

/** What somebody of the household has to say to it; all that they say stays, in its order. */
export const saying = <Values extends { readonly comments: readonly Said[] }>(
  isOver: (values: Values) => boolean,
) =>
  act({
    right: 'comment',
    body: z.strictObject({ words: Note }),
    decide(values: Values, { words }, { who, today }) {
      if (isOver(values)) return notNow('This is over. Write to your worker if you want to say more.')
      if (values.comments.length >= mostSaid) return notNow('Write to your worker if you want to say more.')
      const said: Said = { person: who.id, name: who.name, on: today, words }
      return so({ ...values, comments: [...values.comments, said] })
    },
  })
