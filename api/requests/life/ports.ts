import type { State } from '#contract/requests/lifecycle.ts'
import type { Store } from '#record/item.ts'
import type { WorkRecord } from '#requests/list/worklist.ts'
import type { Place, ServiceRequest } from './model.ts'

/** What others may find of an open report. */
export interface NearbyRecord {
  readonly reference: string
  readonly service: string
  readonly state: State
  readonly submittedAt: string
  readonly followerCount: number
  readonly location: Place
}

/** Where service requests are kept. Reads by reference see every write before them. */
export interface RequestStore extends Store<ServiceRequest> {
  /**
   * Marks events of the request as handed on, the files of these ids as missing, and its volumes as dropped; false when
   * its stored version is another by now.
   */
  markQueued(
    request: ServiceRequest,
    numbers: readonly number[],
    at: string,
    lost?: readonly string[],
  ): Promise<boolean>
}

export interface NearbyStore {
  /** Open reports in these cells, newest first, at most `limit` of each cell. */
  inCells(cells: readonly string[], limit: number): Promise<NearbyRecord[]>
}

/** Finished requests by the day from which the time counts for which they are kept. */
export interface KeptStore {
  /** References of the day (`YYYY-MM-DD`), all of them. */
  keptFrom(day: string): Promise<string[]>
}

export interface EvidenceClaims {
  /** Keeps a checked file with its request. Does nothing when it is kept already. */
  claim(id: string, reference: string): Promise<'claimed' | 'missing'>
  /** Deletes a file of a request for good, wherever it lies. Does nothing when it is gone. */
  drop(id: string, reference: string): Promise<void>
}

/** A department's list of work. */
export interface WorklistStore {
  get(department: string, reference: string): Promise<WorkRecord | undefined>
  /** Writes if the stored revision is still `revision` (0: there is none yet); false when it is not. */
  put(record: WorkRecord, revision: number): Promise<boolean>
}

/** Lists that can be asked for by key; each is sorted by when requests were sent, but for `by-due`, `by-attention` and `by-ward`. */
export type ListIndex =
  | 'by-list'
  | 'by-service'
  | 'by-team'
  | 'by-assignee'
  | 'by-due'
  | 'by-attention'
  | 'by-ward'
  | 'by-square'

/** The record that a page ended with, and the value by which its list is sorted. */
export interface PageKey {
  readonly department: string
  readonly reference: string
  readonly sort: string
}

export interface PageAsked {
  readonly index: ListIndex
  readonly key: string
  readonly newestFirst: boolean
  readonly limit: number
  readonly after?: PageKey
  /** Only what is sorted before this, and from this on. */
  readonly before?: string
  readonly from?: string
}

export interface CountAsked extends Pick<PageAsked, 'index' | 'key' | 'before' | 'from'> {
  /** Only requests of these services. */
  readonly services?: readonly string[]
  /** How many are looked at; what stands after them is not counted. */
  readonly limit: number
}

/** Requests by the words in them. Words are fingerprints: what they stood for cannot be read back. */
export interface WordStore {
  /** The words under which the request is found now; their revision, 0 when it never was. */
  of(reference: string): Promise<{ readonly words: readonly string[]; readonly revision: number }>
  /** Remembers them, if the revision is still this one; false when it is not. */
  remember(reference: string, words: readonly string[], revision: number): Promise<boolean>
  put(words: readonly string[], reference: string, submittedAt: string): Promise<void>
  remove(words: readonly string[], reference: string, submittedAt: string): Promise<void>
  /** Where the word stands, the newest first, at most `limit`; from `before` on when that is given. */
  find(word: string, limit: number, before?: string): Promise<readonly WordEntry[]>
  /** Those of the entries, at most 100, where this word stands too. */
  also(word: string, entries: readonly WordEntry[]): Promise<readonly WordEntry[]>
}

/** A request that a word stands in. */
export interface WordEntry {
  readonly reference: string
  /** When it was sent, and its reference: the order of everything that is found. */
  readonly at: string
}

/** Lists of work, read by key and page. */
export interface WorklistReader {
  /** How many there are among the first of the list; `more` where it goes on after them. */
  count(asked: CountAsked): Promise<{ readonly count: number; readonly more: boolean }>
  page(asked: PageAsked): Promise<{ readonly records: readonly WorkRecord[]; readonly next?: PageKey }>
  /** Those of these that are there, at most 100, in no order. */
  some(
    keys: readonly { readonly department: string; readonly reference: string }[],
  ): Promise<readonly WorkRecord[]>
}
