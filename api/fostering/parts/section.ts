import * as z from 'zod/mini'
import type { PartName } from '#contract/fostering/parts.ts'
import { longestPassage, mostPassages, type Passage, Reader } from '#contract/fostering/report.ts'
import { act, type Context, invalid, notNow, type PartKindOf, type PartRefusal, so } from './kind.ts'
import { reportSectionOf } from './sections/index.ts'
import { Nothing } from './stages/step.ts'

export interface SectionValues {
  readonly passages: readonly Passage[]
  /** How many were ever begun: no passage gets the id of one that was taken out. */
  readonly begun: number
  readonly finished: boolean
}

const sectionIn = ({ name, head }: Pick<Context, 'name' | 'head'>) => head && reportSectionOf(name, head.kind)

/** What is finished as a whole is changed only by whoever opens the whole again. */
function locked(context: Context): PartRefusal | undefined {
  const report = sectionIn(context)?.report
  return report !== undefined && context.known[report]?.state === 'done'
    ? notNow('The report is finished. Open it again first, and say why.')
    : undefined
}

function wrongReader(reader: Reader, { head }: Context): PartRefusal | undefined {
  const person = reader === 'household' || reader === 'council' ? undefined : head?.people[reader]
  return reader === 'household' || reader === 'council' || (person?.here && person.role === 'applicant')
    ? undefined
    : invalid('/with/reader', 'This person does not apply here')
}

const Text = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Write something'),
    z.maxLength(longestPassage, `Shorten it to ${longestPassage.toLocaleString('en-GB')} characters`),
  )

/**
 * Writes a passage, or one anew. Whoever changes one says which version they had before them (`seen`): two at once are
 * never mixed, and each version stays in the history.
 */
const write = act({
  right: 'write',
  body: z.strictObject({
    passage: z.optional(z.string().check(z.maxLength(10))),
    text: Text,
    reader: Reader,
  }),
  decide(values: SectionValues, { passage, text, reader }, context) {
    const refused = locked(context) ?? wrongReader(reader, context)
    if (refused) return refused
    const written = { text, reader, by: context.who.name, on: context.today }
    if (passage === undefined) {
      if (values.passages.length >= mostPassages)
        return notNow(`A section has at most ${mostPassages} passages. Put some of them together.`)
      const begun = values.begun + 1
      return so({ passages: [...values.passages, { id: `t${begun}`, ...written }], begun, finished: false })
    }
    if (!values.passages.some(({ id }) => id === passage))
      return invalid('/with/passage', 'Somebody has taken this passage out. Write it as a new one')
    const passages = values.passages.map((one) => (one.id === passage ? { id: passage, ...written } : one))
    return so({ ...values, passages, finished: false })
  },
})

const remove = act({
  right: 'write',
  body: z.strictObject({ passage: z.string().check(z.maxLength(10)) }),
  decide(values: SectionValues, { passage }, context) {
    const passages = values.passages.filter(({ id }) => id !== passage)
    if (passages.length === values.passages.length)
      return invalid('/with/passage', 'It has been taken out already')
    return locked(context) ?? so({ ...values, passages, finished: false })
  },
})

const finish = act({
  right: 'write',
  body: Nothing,
  decide: (values: SectionValues, _, context) =>
    locked(context) ??
    (values.passages.length === 0
      ? notNow('Nothing is written here yet.')
      : values.finished
        ? notNow('This section is finished already.')
        : so({ ...values, finished: true })),
})

/** A section of a report: passages by one or several writers. What is known beside it is taken over from other parts. */
export const section: PartKindOf<SectionValues> = {
  kind: 'section',
  fresh: (name: PartName, { head }) =>
    sectionIn({ name, head }) ? { passages: [], begun: 0, finished: false } : undefined,
  standing: ({ passages, finished }) => ({
    state: finished ? 'done' : passages.length > 0 ? 'started' : 'not-started',
    whose: finished ? null : 'council',
  }),
  view: (values) => ({ ...values }),
  acts: { write, remove, finish },
}
