import { readReference } from '#contract/core/reference.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { idsWith } from '#contract/council/department.ts'
import type { LatLon } from '#contract/geo/point.ts'
import type { WorkPage } from '#contract/workspace/workspace.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import type { WorkRecord } from '#requests/list/worklist.ts'
import { type ListPorts, lineOf } from './list.ts'
import { newest, type Source } from './newest.ts'
import { nearBy, type SourcePorts, withWords } from './search-sources.ts'
import { queryTokens } from './tokens.ts'

export interface SearchPorts extends Omit<ListPorts, 'wardOf' | 'parishOf'>, SourcePorts {
  readonly requests: Pick<RequestStore, 'get'>
  readonly council: Pick<CouncilProfile, 'departments'>
}

export interface SearchAsked {
  readonly text: string
  /** The middle of the postcode that was asked for, where the page knows it. */
  readonly near?: LatLon
  /** Where whoever asks may look. */
  readonly departments: readonly string[]
  readonly mayFind: (record: WorkRecord) => boolean
  /** What the page before gave as next. */
  readonly after?: string
}

const mostShown = 50

async function byReference({ worklist, requests }: SearchPorts, reference: string) {
  // Where it is now is known of the request alone: its prefix tells where it began.
  const request = await requests.get(reference)
  return request ? worklist.some([{ department: request.department, reference }]) : []
}

function sourcesOf(ports: SearchPorts, { text, near, departments }: SearchAsked): Source[] {
  const tokens = queryTokens(text)
  return departments.flatMap((department) => [
    // Words are kept under the id that the department had when they were written.
    ...(tokens.length > 0
      ? idsWith(ports.council, department).map((id) => withWords(ports, id, tokens))
      : []),
    ...(near ? nearBy(ports, department, near) : []),
  ])
}

/**
 * Finds requests by reference, by postcode, or by all of the words, the newest first. Words are found as they are
 * written; of a postcode also what was reported near it. A page may hold fewer than there are, even none: while it has
 * a next one, older requests have not been looked through.
 *
 * One text in 32 of ten to twelve letters reads as a reference, names among them, so what is a reference is looked for
 * as words too: the request that has it comes first, on the first page.
 */
export async function search(ports: SearchPorts, asked: SearchAsked): Promise<WorkPage> {
  const fits = (record: WorkRecord) => asked.mayFind(record) && lineOf(record, ports) !== undefined
  const reference = readReference(asked.text)
  const named = reference && !asked.after ? (await byReference(ports, reference)).filter(fits) : []
  const { records, next } = await newest(sourcesOf(ports, asked), {
    limit: mostShown - named.length,
    fits: (record) => record.reference !== reference && fits(record),
    ...(asked.after ? { before: asked.after } : {}),
  })
  const lines = [...named, ...records]
    .map((record) => lineOf(record, ports))
    .filter((line) => line !== undefined)
  return { lines, next }
}
