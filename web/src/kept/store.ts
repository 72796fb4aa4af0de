import { newKey } from '#web/journey/model/saved.ts'
import { seal, unseal } from './sealed.ts'

/** Where it lies: of the browser, or of a test. */
export type Device = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** What is kept, and under which names. */
export interface KeptAs<T> {
  /** What the names of all of it begin with on the device: whose it is. */
  readonly prefix: string
  /** Undefined for what is none of it, or of an older version. */
  read(json: unknown): T | undefined
  /** Whether it need not be kept. */
  isNothing?(value: T): boolean
  /** What whoever cannot unseal it may know, such as a day: words that nobody is named in. */
  label?(value: T): string
}

/** Names of what lies on the device under this prefix, with the prefix. */
export const namesOn = (device: Device, prefix: string): string[] =>
  Array.from({ length: device.length }, (_, at) => device.key(at) ?? '').filter((name) =>
    name.startsWith(prefix),
  )

const sealedIn = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)

/** What one person entered on this device and what has not arrived, sealed with a key that is theirs alone. By name. */
export class SealedStore<T> {
  readonly #device: Device | undefined
  readonly #as: KeptAs<T>
  readonly #keys: readonly string[]
  readonly #all = new Map<string, T>()
  readonly #listeners = new Set<() => void>()
  /** What was changed here and does not lie on the device yet, with how often. */
  readonly #unwritten = new Map<string, number>()
  /** How often each was changed here, since this was opened. */
  readonly #changes = new Map<string, number>()
  /** What could not be written: it is newer here than on the device. */
  readonly #unheld = new Set<string>()
  #holds: boolean
  /** One write after the other, so that an older one never lands on a newer. */
  #writing: Promise<void> = Promise.resolve()

  private constructor(device: Device | undefined, as: KeptAs<T>, keys: readonly string[]) {
    this.#device = device
    this.#holds = device !== undefined
    this.#as = as
    this.#keys = keys.length > 0 ? keys : [newKey()]
  }

  /** `keys`: the one that seals, and those before it. */
  static async open<T>(
    device: Device | undefined,
    as: KeptAs<T>,
    keys: readonly string[],
  ): Promise<SealedStore<T>> {
    const store = new SealedStore(device, as, keys)
    if (device) for (const name of namesOn(device, as.prefix)) await store.#load(name.slice(as.prefix.length))
    return store
  }

  async #load(name: string): Promise<void> {
    if (!this.#device) return
    const changes = this.#changes.get(name)
    const there = this.#device.getItem(this.#as.prefix + name) ?? ''
    const text = await unseal(this.#keys, sealedIn(there)).catch(() => undefined)
    const value = text === undefined ? undefined : this.#as.read(JSON.parse(text))
    // Changed here in the meantime, and perhaps written by now: that is newer.
    if (this.#changes.get(name) !== changes || this.#unwritten.has(name) || this.#unheld.has(name)) return
    if (value === undefined) this.#all.delete(name)
    else this.#all.set(name, value)
  }

  read(name: string): T | undefined {
    return this.#all.get(name)
  }

  /** Names of all that is kept. */
  names(): string[] {
    return [...this.#all.keys()]
  }

  /** Undefined: it is kept no more. */
  change(name: string, next: T | undefined): void {
    if (next === undefined || this.#as.isNothing?.(next)) this.#all.delete(name)
    else this.#all.set(name, next)
    this.#changes.set(name, (this.#changes.get(name) ?? 0) + 1)
    this.#tell()
    const before = this.#unwritten.get(name)
    this.#unwritten.set(name, (before ?? 0) + 1)
    if (before === undefined) this.#writing = this.#writing.then(() => this.#write(name))
  }

  /** Whether what was changed last could be kept: storage may be full, or turned off. */
  get holds(): boolean {
    return this.#holds
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  async #write(name: string): Promise<void> {
    const held = this.#holds
    try {
      for (let many = -1; many !== this.#unwritten.get(name); ) {
        many = this.#unwritten.get(name) ?? 0
        await this.#put(name)
      }
      this.#unheld.delete(name)
      this.#holds = this.#device !== undefined
    } catch {
      this.#unheld.add(name)
      this.#holds = false
    }
    this.#unwritten.delete(name)
    if (held !== this.#holds) this.#tell()
  }

  async #put(name: string): Promise<void> {
    const value = this.#all.get(name)
    const [place, [key = '']] = [this.#as.prefix + name, this.#keys]
    if (value === undefined) return this.#device?.removeItem(place)
    const label = this.#as.label?.(value)
    const sealed = await seal(key, JSON.stringify(value))
    this.#device?.setItem(place, label ? `${label} ${sealed}` : sealed)
  }

  /** Once all that was changed so far lies on the device. */
  written(): Promise<void> {
    return this.#writing
  }

  /** Reads one of it anew, as another tab has changed it. */
  async again(name: string): Promise<void> {
    await this.#writing
    await this.#load(name)
    this.#tell()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
