import * as z from 'zod/mini'
import { fee } from './fee.ts'
import { meet } from './meet.ts'
import { privacy } from './privacy.ts'
import { reach } from './reach.ts'
import type { Act } from './row.ts'
import { same } from './same.ts'
import { talk } from './talk.ts'
import { work } from './work.ts'

const rows = { ...work, ...meet, ...fee, ...talk, ...reach, ...same, ...privacy }
type Rows = typeof rows
export type ActionName = keyof Rows

/** Every act, by its name. */
export const acts: Readonly<Record<ActionName, Act>> = rows
export const actionNames = Object.keys(rows) as readonly ActionName[]

/** What is met stands where work is planned and done: before the acts that close it. */
const workNames = namesOf(work)
const endsAt = workNames.indexOf('close')
const [beforeEnd, atEnd] = [workNames.slice(0, endsAt), workNames.slice(endsAt)]

/** The acts as a menu has them. */
export const actGroups: readonly { readonly title: string; readonly names: readonly ActionName[] }[] = [
  { title: 'Work', names: [...beforeEnd, ...namesOf(meet), ...atEnd] },
  { title: 'Fee', names: namesOf(fee) },
  { title: 'Talk', names: namesOf(talk) },
  { title: 'Reach them', names: namesOf(reach) },
  { title: 'Same thing', names: namesOf(same) },
  { title: 'Privacy', names: namesOf(privacy) },
]

function namesOf<Some extends Partial<Rows>>(some: Some) {
  return Object.keys(some) as (keyof Some & ActionName)[]
}

export const isAction = (name: string | null): name is ActionName =>
  name !== null && Object.hasOwn(rows, name)

/** The acts that this is true of, in the order of the menu. */
export const actsWith = (is: (act: Act) => unknown): readonly ActionName[] =>
  actionNames.filter((name) => is(acts[name]))

type Schema<Name extends ActionName> = Rows[Name]['takes'] extends infer Takes extends Act['takes']
  ? z.ZodMiniObject<{ do: z.ZodMiniLiteral<Name> } & Takes, z.core.$strict>
  : never
/** An act by its name, with all that it takes. */
export type Do<Name extends ActionName> = { [One in Name]: z.infer<Schema<One>> }[Name]
export type Action = Do<ActionName>

const schemaOf = (name: ActionName) => {
  const { takes, title } = acts[name]
  const schema = z.strictObject({ do: z.literal(name), ...takes })
  return schema.register(z.globalRegistry, { description: title })
}
const [first, ...others] = actionNames.map(schemaOf)
if (!first) throw new Error('There is no act')

/** Something that staff do to a request, as the rows say. */
export const Action = z.discriminatedUnion('do', [first, ...others]) as unknown as z.ZodMiniType<
  Action,
  { [Name in ActionName]: z.input<Schema<Name>> }[ActionName]
>

/** Where the words of the act stand; `text` is empty where it has none. */
export function wordsIn(action: Action): { readonly field?: string; readonly text: string } {
  const field = acts[action.do].words?.field
  const text = field && Object.entries(action).find(([name]) => name === field)?.[1]
  return { ...(field && { field }), text: typeof text === 'string' ? text : '' }
}

/**
 * The acts that take more than their words: a form of their own asks for it. For all others the row is enough.
 */
export type ActWithForm = {
  [Name in ActionName]: Exclude<keyof Rows[Name]['takes'], WordsField<Name>> extends never ? never : Name
}[ActionName]
type WordsField<Name extends ActionName> = Rows[Name] extends { words: { field: infer Field } }
  ? Field
  : never
