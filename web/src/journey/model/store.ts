import { placePrefix } from './devicePlace.ts'
import {
  type Draft,
  emptyDraft,
  type Following,
  isExpired,
  type Known,
  knownUntil,
  newKey,
  Saved,
  type Sent,
} from './saved.ts'

/** What `localStorage` offers of itself. */
export type Device = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly length: number } & Pick<
    Storage,
    'key'
  >

export interface StorePorts {
  /** Undefined where the browser keeps nothing: what is saved then lasts as long as the page. */
  readonly device: Device | undefined
  readonly now: () => number
}

type Finished = Omit<Sent, 'savedAt'> | Omit<Following, 'savedAt'>

/**
 * Drafts and receipts on this device, one for each service. Every change reads what is there first, so that tabs
 * that change different answers both keep theirs and all send with one key.
 */
export class SavedStore {
  readonly #ports: StorePorts
  readonly #unkept = new Map<string, string>()
  readonly #read = new Map<string, { raw: string; saved: Saved | undefined }>()
  readonly #listeners = new Set<() => void>()

  constructor(ports: StorePorts) {
    this.#ports = ports
  }

  /** The same object as long as nothing changed. Undefined when there is nothing, or it is too old or not readable. */
  read(slug: string): Saved | undefined {
    const raw = this.#get(slug)
    if (raw === null) return undefined
    const known = this.#read.get(slug)
    const saved = known?.raw === raw ? known.saved : parse(raw)
    this.#read.set(slug, { raw, saved })
    return saved && !isExpired(saved, this.#ports.now()) ? saved : undefined
  }

  /** Changes the draft, or a new one where there is none, and returns it. What was sent stays and gives undefined. */
  change(slug: string, change: (draft: Draft) => Draft): Draft | undefined {
    const now = this.#ports.now()
    const saved = this.read(slug) ?? emptyDraft(newKey(), now)
    if (saved.kind !== 'draft') return undefined
    const draft = { ...change(saved), savedAt: now }
    this.#set(slug, draft)
    return draft
  }

  /**
   * What requests sent from this device say about the resident, of any service: the newest of each. Undefined when
   * there is nothing.
   */
  known(slug: string): Known | undefined {
    const now = this.#ports.now()
    const sent = this.#slugs()
      .flatMap((one) => this.read(one) ?? [])
      .filter((one) => one.kind === 'sent')
      .flatMap((one) => (one.known ? [{ known: one.known, until: knownUntil(one) }] : []))
    const own = this.read(slug)
    const before = own?.kind === 'draft' && own.before && own.before.until >= now ? [own.before] : []
    const all = [...sent, ...before].sort((one, other) => one.until - other.until)
    if (all.length === 0) return undefined
    return Object.assign({}, ...all.map(({ known }) => known), {
      values: Object.assign({}, ...all.map(({ known }) => known.values)),
    }) as Known
  }

  /** Makes room for another request of the same kind; what the one before says about the resident may be offered. */
  startAgain(slug: string): void {
    const saved = this.read(slug)
    if (saved?.kind !== 'sent' || !saved.known) {
      this.remove(slug)
      return
    }
    const now = this.#ports.now()
    const before = { known: saved.known, until: knownUntil(saved) }
    this.#set(slug, { ...emptyDraft(newKey(), now), before })
  }

  /** Puts what came of the draft in its place. */
  finish(slug: string, finished: Finished): void {
    this.#set(slug, { ...finished, savedAt: this.#ports.now() })
  }

  remove(slug: string): void {
    this.#unkept.delete(slug)
    attempt(() => this.#ports.device?.removeItem(placePrefix + slug))
    this.tell()
  }

  /** Removes everything that is too old or cannot be read, of any service. */
  tidy(): void {
    for (const slug of this.#slugs()) {
      const saved = this.read(slug)
      if (!saved) this.remove(slug)
      else if (saved.kind === 'draft' && saved.before && saved.before.until < this.#ports.now()) {
        const { before: _, ...rest } = saved
        this.#set(slug, rest)
      }
    }
  }

  /** Services of which something is kept, whether or not it can be read. */
  #slugs(): string[] {
    const { device } = this.#ports
    const keys = attempt(() => Array.from({ length: device?.length ?? 0 }, (_, at) => device?.key(at))) ?? []
    const kept = keys.flatMap((key) => (key?.startsWith(placePrefix) ? key.slice(placePrefix.length) : []))
    return [...new Set([...kept, ...this.#unkept.keys()])]
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Something changed: here, or in another tab. */
  tell = (): void => {
    for (const listener of this.#listeners) listener()
  }

  #get(slug: string): string | null {
    return this.#unkept.get(slug) ?? attempt(() => this.#ports.device?.getItem(placePrefix + slug)) ?? null
  }

  #set(slug: string, saved: Saved): void {
    const raw = JSON.stringify(saved)
    const written = attempt(() => {
      if (!this.#ports.device) return false
      this.#ports.device.setItem(placePrefix + slug, raw)
      return true
    })
    if (written) this.#unkept.delete(slug)
    else this.#unkept.set(slug, raw)
    this.tell()
  }
}

/** Storage may be full, or forbidden by the browser's settings. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}

function parse(raw: string): Saved | undefined {
  const json = attempt(() => JSON.parse(raw) as unknown)
  const read = Saved.safeParse(json)
  return read.success ? read.data : undefined
}
