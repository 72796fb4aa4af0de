/** What tabs of one browser tell each other about a form. */
type Said = 'opened' | 'here' | 'closed'
interface Message {
  readonly said: Said
  readonly from: string
}

/**
 * Which other tabs of this browser have the same form open: they share its answers, and somebody who wants to send two
 * reports would write one over the other. A browser without `BroadcastChannel` knows of none.
 */
export class OtherTabs {
  readonly #others = new Set<string>()
  readonly #listeners = new Set<() => void>()
  readonly #name: string
  readonly #id = crypto.getRandomValues(new Uint32Array(2)).join('-')
  #channel: BroadcastChannel | undefined

  constructor(form: string) {
    this.#name = `shire-form-${form}`
  }

  areThere = (): boolean => this.#others.size > 0

  /** Open here for as long as somebody listens; pages of one form follow each other. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    this.#open()
    return () => {
      this.#listeners.delete(listener)
      setTimeout(() => this.#listeners.size === 0 && this.#close())
    }
  }

  #open = (): void => {
    if (this.#channel || typeof BroadcastChannel === 'undefined') return
    this.#channel = new BroadcastChannel(this.#name)
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#hear(data)
    this.#say('opened')
    window.addEventListener('pagehide', this.#close)
    window.addEventListener('pageshow', this.#open)
  }

  #close = (): void => {
    if (!this.#channel) return
    this.#say('closed')
    this.#channel.close()
    this.#channel = undefined
    this.#others.clear()
    if (this.#listeners.size > 0) return
    window.removeEventListener('pagehide', this.#close)
    window.removeEventListener('pageshow', this.#open)
  }

  #say(said: Said): void {
    this.#channel?.postMessage({ said, from: this.#id } satisfies Message)
  }

  #hear({ said, from }: Message): void {
    if (said === 'closed') this.#others.delete(from)
    else this.#others.add(from)
    if (said === 'opened') this.#say('here')
    for (const listener of this.#listeners) listener()
  }
}
