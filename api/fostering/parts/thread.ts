import * as z from 'zod/mini'
import { FileId } from '#contract/core/files/files.ts'
import { GivenDay, Whose } from '#contract/fostering/case.ts'
import { FileTitle, filesOfMessage, type SentFile } from '#contract/fostering/files.ts'
import { PartName, personOfPart } from '#contract/fostering/parts.ts'
import { act, type Context, invalid, type PartKindOf, so } from './kind.ts'

/** What somebody wrote to the other side, whose task it is now, and what it is about. Who and when say its entry. */
export type Message = {
  readonly text: string
  readonly whose: Whose | null
  readonly about?: PartName
  /** By which day an answer, or a thing, was promised or is asked for. */
  readonly due?: string
  /** What came with it. */
  readonly files: readonly SentFile[]
}

export interface ThreadValues {
  readonly many: number
  /** The task that the last message left open. */
  readonly whose: Whose | null
  readonly due?: string
}

const Text = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Write your message'),
    z.maxLength(5000, 'Shorten your message to 5,000 characters'),
  )

/** A message that leaves a task says whose it is; one that leaves none says that too. */
const write = act({
  right: 'message',
  body: z.strictObject({
    text: Text,
    whose: z.nullable(Whose),
    about: z.optional(PartName),
    due: z.optional(GivenDay),
    files: z._default(
      z
        .array(z.strictObject({ id: FileId, title: FileTitle }))
        .check(z.maxLength(filesOfMessage, `A message takes at most ${filesOfMessage} files`)),
      [],
    ),
  }),
  files: ({ files }) => files.map(({ id }) => id),
  decide(values: ThreadValues, { text, whose, about, due, files }, { today, name, files: seen }: Context) {
    if (due !== undefined && due < today) return invalid('/due', 'The day must be today or in the future')
    if (due !== undefined && whose === null) return invalid('/whose', 'Say who has to do this by that day')
    const person = personOfPart(name)
    if (about !== undefined && ![undefined, person].includes(personOfPart(about)))
      return invalid('/about', 'This part is about somebody else')
    const message: Message = {
      text,
      whose,
      files: files.flatMap(({ id, title }) => {
        const one = seen[id]
        return one ? { id, title, contentType: one.contentType, bytes: one.bytes } : []
      }),
      ...(about === undefined ? {} : { about }),
      ...(due === undefined ? {} : { due }),
    }
    const { due: _, ...before } = values
    const after = { ...before, many: values.many + 1, whose, ...(due === undefined ? {} : { due }) }
    return so(after, message)
  },
})

/** Messages of a year between a person of the household and whoever works with them: `thread.p1.2027`. */
export const thread: PartKindOf<ThreadValues> = {
  kind: 'thread',
  fresh: (name, { head, today }) => {
    const [, person = '', year] = name.split('.')
    return head?.people[person] && year === today.slice(0, 4) ? { many: 0, whose: null } : undefined
  },
  standing: ({ whose, due }) => ({
    state: whose === null ? 'done' : 'waiting',
    whose,
    ...(due === undefined ? {} : { due }),
  }),
  view: (values) => ({ ...values }),
  shows: 'added',
  acts: { write },
}
