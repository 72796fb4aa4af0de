import * as z from 'zod/mini'
import { FileId } from '#contract/core/files/files.ts'
import { GivenDay, Whose } from '#contract/fostering/case.ts'
import { DocumentSort, type DocumentVersion, FileTitle, panelSees } from '#contract/fostering/files.ts'
import type { Who } from '../rights/may.ts'
import { act, type Context, invalid, notNow, type PartKindOf, so } from './kind.ts'
import { Nothing } from './stages/step.ts'

export interface DocumentValues {
  readonly what: DocumentSort
  /** As whoever gave it calls it. */
  readonly title: string
  /** Who gave it: they alone say what it is, and replace it. */
  readonly from: 'household' | 'council'
  /** The oldest first; those before the last stay in the record. */
  readonly versions: readonly DocumentVersion[]
  readonly whose: Whose | null
  readonly due?: string
  /** The photo that it is now goes with the papers of a panel, as the worker has said. */
  readonly forPanel?: true
  readonly withdrawn?: { readonly why: string; readonly at: string; readonly by: string }
}

const mostVersions = 20

const sideOf = ({ as }: Pick<Who, 'as'>): DocumentValues['from'] =>
  as === 'applicant' || as === 'member' ? 'household' : 'council'

const Why = z
  .string()
  .check(z.trim(), z.minLength(1, 'Say why'), z.maxLength(500, 'Shorten it to 500 characters'))

const Task = { whose: z.nullable(Whose), due: z.optional(GivenDay) }
type Task = { readonly whose: Whose | null; readonly due?: string | undefined }

/** The values with the task that somebody leaves with them, or what is wrong with it. */
function withTask({ due: _, ...values }: DocumentValues, { whose, due }: Task, { today }: Context) {
  if (due !== undefined && due < today) return invalid('/with/due', 'The day must be today or in the future')
  if (due !== undefined && whose === null)
    return invalid('/with/whose', 'Say who has to do something by that day')
  return so<DocumentValues>({ ...values, whose, ...(due === undefined ? {} : { due }) })
}

function versionOf(file: string, { files, at, who }: Context): DocumentVersion {
  const seen = files[file]
  if (!seen) throw new Error('A file that nobody has looked at')
  const { id, contentType, bytes } = seen
  return { id, contentType, bytes, at, by: who.name }
}

const gone = notNow('This document was taken back. Add it again if it is needed.')

/** Why somebody may not change what a document is; undefined where they may. */
function whyNot(values: DocumentValues, { who }: Context) {
  if (values.versions.length === 0) return notNow('There is no such document.')
  if (values.withdrawn) return gone
  return values.from === sideOf(who)
    ? undefined
    : notNow('Only the person who gave this document can change it.')
}

const add = act({
  right: 'file',
  body: z.strictObject({ what: DocumentSort, title: FileTitle, file: FileId, ...Task }),
  files: ({ file }) => [file],
  decide(values: DocumentValues, { what, title, file, ...task }, context: Context) {
    if (values.versions.length > 0) return notNow('This document is there already.')
    const first = { ...values, what, title, from: sideOf(context.who), versions: [versionOf(file, context)] }
    return withTask(first, task, context)
  },
})

/** The worker marked what it was then. */
const unmarked = ({ forPanel: _, ...values }: DocumentValues): DocumentValues => values

/** What it is, and what it is called. */
const describe = act({
  right: 'file',
  body: z.strictObject({ what: DocumentSort, title: FileTitle }),
  decide: (values: DocumentValues, { what, title }, context: Context) =>
    whyNot(values, context) ?? so({ ...unmarked(values), what, title }),
})

/** A newer version; the one before stays. */
const replace = act({
  right: 'file',
  body: z.strictObject({ file: FileId, ...Task }),
  files: ({ file }) => [file],
  decide(values: DocumentValues, { file, ...task }, context: Context) {
    const not = whyNot(values, context)
    if (not) return not
    if (values.versions.length >= mostVersions)
      return notNow(`A document has at most ${mostVersions} versions. Add it as another document.`)
    const versions = [...values.versions, versionOf(file, context)]
    return withTask({ ...unmarked(values), versions }, task, context)
  },
})

/** The task that it left is done: the household does its own, and staff any. */
const settle = act({
  right: 'file',
  body: Nothing,
  decide({ due: _, ...values }: DocumentValues, __, { who }: Context) {
    if (values.withdrawn) return gone
    if (values.whose === null) return notNow('There is nothing left to do with it.')
    if (sideOf(who) === 'household' && values.whose !== 'applicant')
      return notNow('We have to do something with it, and tell you when it is done.')
    return so<DocumentValues>({ ...values, whose: null })
  },
})

/** Whether the panel is to see it: its worker marks the photos that go with the papers. */
const showPanel = act({
  right: 'file',
  body: z.strictObject({ show: z.boolean() }),
  decide(values: DocumentValues, { show }, { who }: Context) {
    if (values.versions.length === 0) return notNow('There is no such document.')
    if (values.withdrawn) return gone
    if (sideOf(who) === 'household') return notNow('Ask your worker what the panel sees.')
    if (!show) return so(unmarked(values))
    if (values.versions.at(-1)?.contentType !== 'image/jpeg')
      return notNow('Only a photo can go with the papers. This is another kind of file.')
    return panelSees.includes(values.what)
      ? so<DocumentValues>({ ...values, forPanel: true })
      : notNow('The panel sees photos of the home and of certificates only. Say first what this is.')
  },
})

/** Taken back by whoever gave it, or by staff where it does not belong here. It stays in the record until that is erased. */
const withdraw = act({
  right: 'file',
  body: z.strictObject({ why: Why }),
  decide({ due: _, ...values }: DocumentValues, { why }, context: Context) {
    if (values.versions.length === 0) return notNow('There is no such document.')
    if (values.withdrawn) return gone
    if (sideOf(context.who) === 'household' && values.from === 'council')
      return notNow('Ask your worker to take this document back.')
    const withdrawn = { why, at: context.at, by: context.who.name }
    return so<DocumentValues>({ ...values, whose: null, withdrawn })
  },
})

/** What a device draws: long enough that two never mean the same. */
const drawn = /^[a-z0-9]{12,40}$/

/** What the household cannot open any more: whoever sent the wrong thing has nobody read it at home. */
const isShut = ({ withdrawn }: DocumentValues, who: Who) =>
  withdrawn !== undefined && sideOf(who) === 'household'

/** A file that the household gives or that the council shares, about a person or the household: `document.p1.<drawn>`. */
export const document: PartKindOf<DocumentValues> = {
  kind: 'document',
  fresh(name, { head }: Context) {
    const [, about = '', id = '', more] = name.split('.')
    const known = about === 'home' || head?.people[about] !== undefined
    return known && more === undefined && drawn.test(id)
      ? { what: 'other', title: '', from: 'household', versions: [], whose: null }
      : undefined
  },
  standing({ versions, whose, due, withdrawn }) {
    if (withdrawn) return { state: 'withdrawn', whose: null }
    if (versions.length === 0) return { state: 'not-started', whose: null }
    return { state: whose === null ? 'done' : 'waiting', whose, ...(due === undefined ? {} : { due }) }
  },
  view: (values, who) => ({ ...values, ...(isShut(values, who) ? { versions: [] } : {}) }),
  opens: (values, who, file) => !isShut(values, who) && values.versions.some(({ id }) => id === file),
  acts: { add, describe, replace, settle, withdraw, 'show-panel': showPanel },
}
