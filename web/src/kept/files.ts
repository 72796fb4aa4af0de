import { sealBytes, unsealBytes } from './sealed.ts'

/** A file as it lies on the device: sealed, and in the clear until when it is kept, ISO 8601 in UTC. */
interface Lying {
  readonly sealed: Uint8Array<ArrayBuffer>
  readonly until: string
}

const name = 'shire-files'
const shelf = 'files'

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(shelf)
  return answerOf(request)
}

let opened: Promise<IDBDatabase> | undefined

async function on<T>(mode: IDBTransactionMode, work: (files: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  opened ??= open()
  try {
    return await answerOf(work((await opened).transaction(shelf, mode).objectStore(shelf)))
  } catch (failure) {
    // Closed by the browser, or deleted by whoever uses it: the next one opens it again.
    opened = undefined
    throw failure
  }
}

/** All names that begin with this one. */
const under = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`)

/** What lies on this device is more than its storage for texts takes, such as papers with pictures. */
export class SealedFiles {
  readonly #prefix: string
  readonly #key: string

  /** `prefix`: what the names begin with, and whose they are. `key`: theirs alone. */
  constructor(prefix: string, key: string) {
    this.#prefix = prefix
    this.#key = key
  }

  /** Undefined where there is none, it is past its time, or another key sealed it. */
  async get(file: string, now = new Date()): Promise<ArrayBuffer | undefined> {
    const lying = (await on('readonly', (files) => files.get(this.#prefix + file))) as Lying | undefined
    if (!lying || lying.until <= now.toISOString()) return undefined
    return unsealBytes(this.#key, lying.sealed).catch(() => undefined)
  }

  async put(file: string, bytes: BufferSource, until: string): Promise<void> {
    const lying: Lying = { sealed: await sealBytes(this.#key, bytes), until }
    await on('readwrite', (files) => files.put(lying, this.#prefix + file))
  }

  /** Deletes all whose names begin so. */
  async forget(files: string): Promise<void> {
    await on('readwrite', (all) => all.delete(under(this.#prefix + files)))
  }
}

/** Deletes what is past its time, of everybody who uses this device. Returns how many are left. */
export async function forgetPast(now: Date): Promise<number> {
  const names = await on('readonly', (files) => files.getAllKeys())
  let left = 0
  for (const one of names) {
    const lying = (await on('readonly', (files) => files.get(one))) as Lying | undefined
    if (lying && lying.until <= now.toISOString()) await on('readwrite', (files) => files.delete(one))
    else left++
  }
  return left
}
