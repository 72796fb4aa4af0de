import * as z from 'zod/mini'
import { FileId } from '#contract/core/files/files.ts'
import { Mark } from '#contract/fostering/carers/child.ts'
import { FileTitle, filesOfMessage } from '#contract/fostering/files.ts'
import { type ChildValues, informationFor } from '../../../carers/child/values.ts'
import { act, invalid, notNow, so } from '../../kind.ts'
import { Note } from '../../stages/step.ts'
import { isListed, promised, Words, whyNot } from './shared.ts'

const Files = z._default(
  z
    .array(z.strictObject({ id: FileId, title: FileTitle }))
    .check(z.maxLength(filesOfMessage, `Add at most ${filesOfMessage} files`)),
  [],
)

const notListed = invalid('/with/items', 'Choose what it is from the list')

/** Something that the carer needs to know is given, for one thing or several. What the carer said before is no longer so. */
export const give = act({
  right: 'record',
  body: z.strictObject({
    items: z.array(z.string()).check(z.minLength(1, 'Choose what you are giving them')),
    words: z._default(Words, ''),
    files: Files,
  }),
  files: ({ files }) => files.map(({ id }) => id),
  decide(values: ChildValues, { items, words, files }, { today, who, files: seen }) {
    const not = whyNot(values)
    if (not) return not
    if (!items.every((slug) => isListed(informationFor(values, today), slug))) return notListed
    if (words === '' && files.length === 0) return invalid('/with/words', 'Write it down, or add a file')
    const given = {
      on: today,
      by: who.name,
      words,
      files: files.flatMap(({ id, title }) => {
        const one = seen[id]
        return one ? { id, title, contentType: one.contentType, bytes: one.bytes } : []
      }),
    }
    const changed = items.map((slug) => {
      const { marked: _, notNeeded: __, ...before } = values.information[slug] ?? {}
      return [slug, { ...before, given }]
    })
    return so({ ...values, information: { ...values.information, ...Object.fromEntries(changed) } })
  },
})

export const notNeeded = act({
  right: 'record',
  body: z.strictObject({ item: z.string(), why: Note }),
  decide(values: ChildValues, { item, why }, { today, who }) {
    const not = whyNot(values)
    if (not) return not
    if (!isListed(informationFor(values, today), item)) return notListed
    const one = { ...values.information[item], notNeeded: { on: today, by: who.name, why } }
    return so({ ...values, information: { ...values.information, [item]: one } })
  },
})

/** The carer says whether they have it. What is not right we owe again, from today. */
export const tick = act({
  right: 'fill',
  body: z.strictObject({ item: z.string(), is: Mark, words: z._default(Words, '') }),
  decide(values: ChildValues, { item, is, words }, context) {
    const not = whyNot(values)
    if (not) return not
    const { today, who } = context
    if (!isListed(informationFor(values, today), item))
      return invalid('/with/item', 'Choose what it is from the list')
    if (is === 'not-right' && words === '')
      return invalid('/with/words', 'Say what is not right, or what is missing')
    const { due: before, ...one } = values.information[item] ?? {}
    if (one.notNeeded)
      return notNow('We have said that this is not needed. Write to your worker if you do need it.')
    const due = is !== 'have' && one.given ? promised('child-information-again', today, context) : before
    const marked = { is, on: today, by: who.name, words }
    return so({
      ...values,
      information: {
        ...values.information,
        [item]: { ...one, marked, ...(due === undefined ? {} : { due }) },
      },
    })
  },
})
