import { type EvidenceAnswer, type EvidenceChecked, evidenceLimits } from '#contract/requests/evidence.ts'
import type { Position } from './exifPosition.ts'
import type { Remembered } from './memory.ts'
import type { Photo } from './photo.ts'
import type { Prepared } from './prepare.ts'
import { withRetries } from './retry.ts'
import type { SendOptions } from './send.ts'
import { slots } from './slots.ts'
import { reportPhotos, type Wanted, wordsFor } from './words.ts'

export interface TraySnapshot {
  readonly photos: readonly Photo[]
  /** Why files that were chosen last are not among the photos. */
  readonly problems: readonly string[]
}

/** What the tray does its work with; `tools.ts` has the real ones. */
export interface TrayTools {
  prepare(file: File): Promise<Prepared>
  position(file: File): Promise<Position | undefined>
  sender(photo: Blob, options: SendOptions): () => Promise<EvidenceChecked>
  isPassing(error: unknown): boolean
  recall(id: string): Remembered
  remember(id: string, photo: Remembered): void
  forget(id: string): void
  /** Milliseconds between attempts. */
  readonly pauses: readonly number[]
}

export interface TrayEvents {
  onChange(): void
  /** Something to tell a screen reader. */
  onSaid(words: string): void
  onPosition(position: Position): void
}

const atOnce = 2

/** The photos or documents of one question: prepares and sends them, two at once, and tells of every change. */
export class Tray {
  snapshot: TraySnapshot
  readonly #tools: TrayTools
  readonly #events: TrayEvents
  readonly #wanted: Wanted
  readonly #words: ReturnType<typeof wordsFor>
  readonly #files = new Map<number, File>()
  readonly #sending = new Map<number, AbortController>()
  readonly #inTurn = slots(atOnce)
  #lastKey = 0

  constructor(
    answers: readonly EvidenceAnswer[],
    tools: TrayTools,
    events: TrayEvents,
    wanted: Wanted = reportPhotos,
  ) {
    this.#tools = tools
    this.#events = events
    this.#wanted = wanted
    this.#words = wordsFor(wanted)
    const photos = answers.map(({ id, receipt, description = '', name = '' }): Photo => {
      const key = ++this.#lastKey
      const known = tools.recall(id)
      return { key, description, ...known, name: known.name || name, state: { kind: 'added', id, receipt } }
    })
    this.snapshot = { photos, problems: [] }
  }

  /** Takes as many of the files as there is room for. */
  add(files: readonly File[]): void {
    const { full, tooMany, said } = this.#words
    const room = this.#wanted.atMost - this.snapshot.photos.length
    const problemOf = (file: File) => this.#problemOf(file)
    const fit = files.filter((file) => !problemOf(file))
    const good = fit.slice(0, room)
    const over = fit.length - good.length
    this.#setProblems([
      ...files.map(problemOf).filter((problem) => problem !== undefined),
      ...(over > 0 ? [room === 0 ? full : tooMany(over)] : []),
    ])
    if (good.length === 0) return
    const photos = good.map((file): Photo => {
      const key = ++this.#lastKey
      this.#files.set(key, file)
      return { key, name: file.name, size: file.size, description: '', state: { kind: 'waiting' } }
    })
    this.#change({ photos: [...this.snapshot.photos, ...photos] })
    this.#events.onSaid(said.chosen(good.length))
    for (const { key } of photos) this.#start(key)
  }

  describe(key: number, description: string): void {
    this.#update(key, { description })
  }

  /** Takes the photo away, and stops sending it. */
  remove(key: number): void {
    const photo = this.#find(key)
    if (!photo) return
    const number = this.#numberOf(key)
    this.#take(key)
    if (photo.state.kind === 'added') this.#tools.forget(photo.state.id)
    this.#change({ problems: [] })
    this.#events.onSaid(this.#words.said.removed(number, this.snapshot.photos.length))
  }

  tryAgain(key: number): void {
    const state = this.#find(key)?.state
    if (state?.kind !== 'failed') return
    this.#update(key, { state: { kind: 'waiting' } })
    this.#start(key)
  }

  /** Tries everything again that failed for a reason that may be gone, such as having no signal. */
  tryAllAgain(): void {
    for (const { key } of this.snapshot.photos) this.tryAgain(key)
  }

  /** Stops sending whatever is being sent. */
  stop(): void {
    for (const controller of this.#sending.values()) controller.abort()
  }

  #start(key: number): void {
    const controller = new AbortController()
    this.#sending.set(key, controller)
    this.#inTurn(() => this.#bring(key, controller.signal))
  }

  async #bring(key: number, signal: AbortSignal): Promise<void> {
    const file = this.#files.get(key)
    if (!file || signal.aborted) return
    try {
      this.#update(key, { state: { kind: 'preparing' } })
      const position = await this.#tools.position(file)
      const { blob, thumbnail, unseen = false } = await this.#tools.prepare(file)
      if (signal.aborted) return
      if (blob.size > evidenceLimits.bytes) {
        this.#leaveOut(key, this.#words.tooLarge(file.name))
        return
      }
      if (position) this.#events.onPosition(position)
      this.#update(key, { thumbnail, unseen })
      const { id, receipt } = await this.#send(key, blob, signal)
      if (signal.aborted) return
      this.#tools.remember(id, { name: file.name, thumbnail })
      this.#update(key, { state: { kind: 'added', id, receipt } })
      this.#events.onSaid(this.#words.said.added(this.#numberOf(key)))
    } catch (error) {
      if (!signal.aborted) this.#fail(key, file, error)
    } finally {
      if (this.#sending.get(key)?.signal === signal) this.#sending.delete(key)
    }
  }

  #send(key: number, blob: Blob, signal: AbortSignal): Promise<EvidenceChecked> {
    const onProgress = (percent: number | undefined) => {
      if (signal.aborted) return
      this.#update(key, {
        state: percent === undefined ? { kind: 'checking' } : { kind: 'sending', percent },
      })
    }
    const { isPassing, pauses, sender } = this.#tools
    return withRetries(sender(blob, { signal, onProgress }), { signal, isPassing, pauses })
  }

  #fail(key: number, file: File, error: unknown): void {
    const problem = this.#words.whyLeftOut(file.name, error)
    if (problem) {
      this.#leaveOut(key, problem)
      return
    }
    const message = this.#words.whyFailed(error)
    this.#update(key, { state: { kind: 'failed', message } })
    this.#events.onSaid(this.#words.said.failed(this.#numberOf(key), message))
  }

  /** Says why a file is not among the others, which can go on without it. */
  #leaveOut(key: number, problem: string): void {
    this.#take(key)
    this.#setProblems([...this.snapshot.problems, problem])
  }

  /** What can be said against a file without opening it. */
  #problemOf({ name, size }: File): string | undefined {
    if (size === 0) return this.#words.empty(name)
    return size > evidenceLimits.openedBytes
      ? this.#words.tooLarge(name, evidenceLimits.openedBytes)
      : undefined
  }

  #find(key: number): Photo | undefined {
    return this.snapshot.photos.find((photo) => photo.key === key)
  }

  #numberOf(key: number): number {
    return this.snapshot.photos.findIndex((photo) => photo.key === key) + 1
  }

  #take(key: number): void {
    this.#sending.get(key)?.abort()
    this.#sending.delete(key)
    this.#files.delete(key)
    this.#change({ photos: this.snapshot.photos.filter((photo) => photo.key !== key) })
  }

  #update(key: number, next: Partial<Photo>): void {
    this.#change({
      photos: this.snapshot.photos.map((photo) => (photo.key === key ? { ...photo, ...next } : photo)),
    })
  }

  /** Shows these and no others, and tells of those that are new. */
  #setProblems(all: readonly string[]): void {
    const problems = [...new Set(all)]
    const fresh = problems.filter((problem) => !this.snapshot.problems.includes(problem))
    this.#change({ problems })
    for (const problem of fresh) this.#events.onSaid(problem)
  }

  #change(next: Partial<TraySnapshot>): void {
    this.snapshot = { ...this.snapshot, ...next }
    this.#events.onChange()
  }
}
