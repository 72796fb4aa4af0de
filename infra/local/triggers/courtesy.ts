/** Background work asks here before each run. */
export type Courtesy = {
  /** Counts a request while it is on its way. */
  request<T>(answer: () => Promise<T>): Promise<T>
  /** Does background work: at once and side by side while nobody asks, one after another with rests while somebody does. */
  background<T>(work: () => Promise<T>): Promise<T>
}

/** Somebody who asked this recently is likely to ask again. */
const memory = 60
/** Rest after background work, as a multiple of how long it took. */
const rest = 2
const look = 10

/**
 * Lets requests go first. In an account, functions and tables have machines of their own; here they share one, so
 * while requests come the background takes turns and keeps to a third of the time. It never stands still.
 */
export function createCourtesy(now: () => number = () => performance.now()): Courtesy {
  let onTheWay = 0
  let lastAnswer = Number.NEGATIVE_INFINITY
  let turn: Promise<void> = Promise.resolve()
  const asked = () => onTheWay > 0 || now() - lastAnswer < memory

  async function pause(milliseconds: number) {
    const end = now() + milliseconds
    while (asked() && now() < end) await new Promise((resolve) => setTimeout(resolve, look))
  }

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const before = turn
    let release = () => {}
    turn = new Promise((resolve) => {
      release = resolve
    })
    await before
    const started = now()
    try {
      return await work()
    } finally {
      void pause(rest * (now() - started)).then(release)
    }
  }

  return {
    async request(answer) {
      onTheWay += 1
      try {
        return await answer()
      } finally {
        onTheWay -= 1
        lastAnswer = now()
      }
    },
    background: (work) => (asked() ? inTurn(work) : work()),
  }
}
