import { ApiProblem, mayPass } from '#web/app/api.ts'
import { oneTabAtATime } from '#web/kept/tried.ts'
import type { DayStore, Seen, Waiting } from './store.ts'

/** How it goes: by the API, or in a test. Throws ApiProblem. */
export type Send = (one: Waiting) => Promise<void>

/** Numbers of acts are as long as each other, so that their names are in the order of the numbers. */
const digits = 6

/** What one person did at one meeting and what has not arrived, in its order. Each is kept by itself. */
export class Outbox {
  readonly #store: DayStore
  readonly #meeting: string
  readonly #failures = new Map<string, ApiProblem>()
  readonly #listeners = new Set<() => void>()
  /** Keys of what was done in this page and is tried for the first time. */
  readonly #first = new Set<string>()
  #all: readonly Waiting[]
  #late: readonly Waiting[]
  #going: Promise<void> | undefined

  constructor(store: DayStore, meeting: string) {
    this.#store = store
    this.#meeting = meeting
    this.#all = this.#read()
    this.#late = this.#all
    store.subscribe(() => this.#tell())
  }

  #tell(): void {
    this.#all = this.#read()
    this.#late = this.#all.filter(({ key }) => !this.#first.has(key))
    for (const listener of this.#listeners) listener()
  }

  /** Nothing that waits now is merely on its way any more. */
  #giveUp(): void {
    this.#first.clear()
    this.#tell()
  }

  /** Names of acts, in the order in which they were done here. */
  #names(): string[] {
    const begins = `${this.#meeting} `
    return this.#store
      .names()
      .filter((name) => name.startsWith(begins) && this.#store.read(name)?.waiting)
      .sort()
  }

  #read(): Waiting[] {
    return this.#names().flatMap((name) => this.#store.read(name)?.waiting ?? [])
  }

  #nameOf(key: string): string | undefined {
    return this.#names().find((name) => name.endsWith(` ${key}`))
  }

  all = (): readonly Waiting[] => this.#all

  /**
   * Of all, what could not be sent at the first try, was refused, or comes from earlier. What is merely on its way is mostly
   * through in a moment: told of above the buttons, it would push them away from under a finger.
   */
  late = (): readonly Waiting[] => this.#late

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Whether the device keeps it: without, it waits in this page alone. */
  holds = (): boolean => this.#store.holds

  /** Resolves once it lies on the device, or is known not to. `until`: when the device forgets it. */
  async add(waiting: Waiting, until: string | null): Promise<void> {
    const last = Number(this.#names().at(-1)?.split(' ')[1] ?? 0)
    const number = String(last + 1).padStart(digits, '0')
    this.#first.add(waiting.key)
    this.#store.change(`${this.#meeting} ${number} ${waiting.key}`, { until, waiting })
    await this.#store.written()
  }

  get #seen(): string {
    return `${this.#meeting} seen`
  }

  /** How the meeting stood when it was last seen here. */
  seen = (): Seen | undefined => this.#store.read(this.#seen)?.seen

  /** Undefined: it is not theirs to see any more. */
  see(seen: Seen | undefined, until: string | null): void {
    this.#store.change(this.#seen, seen && { until, seen })
  }

  /** Why one was refused, as the API said it to this page. */
  failureOf = (key: string): ApiProblem | undefined => this.#failures.get(key)

  /** Somebody has read why it was refused, or it has arrived. */
  settle(key: string): void {
    const name = this.#nameOf(key)
    if (name) this.#store.change(name, undefined)
  }

  /** Another tab changed what has this name on the device. */
  look = (name: string): Promise<void> => this.#store.again(name)

  /** Sends all that waits, one after the other. Ends at the first that nobody answers; what is refused stays with why. */
  send(send: Send): Promise<void> {
    this.#going ??= oneTabAtATime(`shire-panel-day ${this.#meeting}`, () => this.#sendAll(send))
      .catch((failure) => {
        this.#giveUp()
        throw failure
      })
      .finally(() => {
        this.#going = undefined
      })
    return this.#going
  }

  async #sendAll(send: Send): Promise<void> {
    // Another tab may have sent some of it while this one waited.
    for (const name of this.#names()) await this.#store.again(name)
    for (;;) {
      const next = this.#all.find(({ refused }) => refused === null)
      if (!next) return
      try {
        await send(next)
        this.#first.delete(next.key)
        this.settle(next.key)
      } catch (failure) {
        if (mayPass(failure) || !(failure instanceof ApiProblem)) return this.#giveUp()
        this.#first.delete(next.key)
        this.#failures.set(next.key, failure)
        this.#refuse(next, failure.problem?.errors?.[0]?.message ?? failure.message)
      }
      await this.#store.written()
    }
  }

  #refuse(one: Waiting, refused: string): void {
    const name = this.#nameOf(one.key)
    const kept = name && this.#store.read(name)
    if (name && kept) this.#store.change(name, { ...kept, waiting: { ...one, refused } })
  }
}
