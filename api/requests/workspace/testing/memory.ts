import type { ListLook } from '#contract/workspace/list-looks.ts'
import type { Look, Person, SavedFilter, Template } from '#contract/workspace/workspace.ts'
import type { CountAsked, PageAsked, WordEntry, WordStore, WorklistReader } from '#requests/life/ports.ts'
import { listIndexes, listKeys, sortedBy } from '#requests/list/list-keys.ts'
import type { WorkRecord } from '#requests/list/worklist.ts'
import type { MemoryWorklist } from '../../testing/memory.ts'
import type { ListLookStore, LookStore, StaffStore } from '../kept.ts'

function partOf(list: MemoryWorklist, { index, key, before, from }: Omit<CountAsked, 'limit'>) {
  const { key: name } = listIndexes[index]
  const by = (record: WorkRecord) => sortedBy(record, index)
  return [...list.records.values()]
    .filter((record) => listKeys(record)[name] === key && by(record))
    .filter((record) => !before || String(by(record)) < before)
    .filter((record) => !from || String(by(record)) >= from)
    .toSorted((a, b) => (`${by(a)} ${a.reference}` < `${by(b)} ${b.reference}` ? -1 : 1))
}

/** The double of the lists, over the records that a memory worklist holds. */
export const memoryLists = (list: MemoryWorklist): WorklistReader => ({
  async count({ limit, services, ...asked }: CountAsked) {
    const all = partOf(list, asked)
    const counted = all.slice(0, limit).filter(({ service }) => !services || services.includes(service))
    return { count: counted.length, more: all.length > limit }
  },
  async page({ index, key, newestFirst, limit, after, before, from: begin }: PageAsked) {
    const sorted = partOf(list, { index, key, ...(before && { before }), ...(begin && { from: begin }) })
    const ordered = newestFirst ? sorted.toReversed() : sorted
    const from = after ? ordered.findIndex(({ reference }) => reference === after.reference) + 1 : 0
    const records = ordered.slice(from, from + limit)
    const last = records.at(-1)
    if (!last || from + limit >= ordered.length) return { records }
    const { department, reference } = last
    return { records, next: { department, reference, sort: String(sortedBy(last, index)) } }
  },
  async some(keys) {
    return keys.flatMap(({ department, reference }) => list.records.get(`${department} ${reference}`) ?? [])
  },
})

/** The double of the index of words. */
export class MemoryWords implements WordStore {
  readonly found = new Map<string, Map<string, string>>()
  readonly known = new Map<string, { words: readonly string[]; revision: number }>()

  async of(reference: string) {
    return this.known.get(reference) ?? { words: [], revision: 0 }
  }

  async remember(reference: string, words: readonly string[], revision: number) {
    if ((this.known.get(reference)?.revision ?? 0) !== revision) return false
    this.known.set(reference, { words, revision: revision + 1 })
    return true
  }

  async put(words: readonly string[], reference: string, submittedAt: string) {
    for (const word of words)
      this.found.set(word, (this.found.get(word) ?? new Map()).set(reference, submittedAt))
  }

  async remove(words: readonly string[], reference: string) {
    for (const word of words) this.found.get(word)?.delete(reference)
  }

  async find(word: string, limit: number, before?: string) {
    return [...(this.found.get(word) ?? [])]
      .map(([reference, submittedAt]) => ({ reference, at: `${submittedAt}#${reference}` }))
      .filter(({ at }) => before === undefined || at < before)
      .toSorted((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, limit)
  }

  async also(word: string, entries: readonly WordEntry[]) {
    return entries.filter(({ reference }) => this.found.get(word)?.has(reference))
  }
}

/** The double of what staff keep, and of who looked at what. */
export class MemoryStaff implements StaffStore, LookStore, ListLookStore {
  readonly looks: Look[] = []
  readonly listLooks: ListLook[] = []

  async recordList(look: ListLook) {
    this.listLooks.unshift(look)
  }

  async ofLists(department: string, month: string) {
    return this.listLooks.filter((look) => look.department === department && look.at.startsWith(month))
  }

  readonly #kept = new Map<string, Map<string, unknown>>()

  #of<T>(owner: string): Map<string, T> {
    const found = this.#kept.get(owner) ?? new Map()
    this.#kept.set(owner, found)
    return found as Map<string, T>
  }

  async filters(staff: string) {
    return [...this.#of<SavedFilter>(`filters ${staff}`).values()]
  }
  async saveFilter(staff: string, filter: SavedFilter) {
    this.#of<SavedFilter>(`filters ${staff}`).set(filter.id, filter)
  }
  async dropFilter(staff: string, id: string) {
    this.#of(`filters ${staff}`).delete(id)
  }
  async templates(department: string) {
    return [...this.#of<Template>(`templates ${department}`).values()]
  }
  async saveTemplate(department: string, template: Template) {
    this.#of<Template>(`templates ${department}`).set(template.id, template)
  }
  async dropTemplate(department: string, id: string) {
    this.#of(`templates ${department}`).delete(id)
  }
  async colleagues(department: string) {
    return [...this.#of<Person>(`colleagues ${department}`).values()]
  }
  async meet(person: Person, departments: readonly string[]) {
    for (const department of departments) this.#of<Person>(`colleagues ${department}`).set(person.id, person)
  }
  async record(look: Look) {
    this.looks.push(look)
  }
  async of(reference: string) {
    return this.looks.filter((look) => look.reference === reference).toReversed()
  }
}
