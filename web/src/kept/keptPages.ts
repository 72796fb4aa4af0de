/** Pages that the browser opens again without a signal, by a worker that was built for them. */
export interface KeptPages {
  readonly worker: `/${string}`
  /** Addresses of these pages begin with it. */
  readonly scope: string
  /** What the names of the worker's caches begin with. */
  readonly caches: string
}

/** Once a worker is ready, which the page itself would not say: it may have begun at another address. False: it never is. */
const isReady = (worker: ServiceWorker): Promise<boolean> =>
  new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve(worker.state === 'activated')
    }
    worker.addEventListener('statechange', look)
    look()
  })

/**
 * Has the browser keep these pages, so that they open again without a signal. Returns whether it does: in a private
 * window, and in some browsers, it does not.
 */
export async function keepPages({ worker, scope }: KeptPages): Promise<boolean> {
  try {
    const found = await navigator.serviceWorker.register(worker, { scope })
    const at = found.installing ?? found.waiting ?? found.active
    return at !== null && (await isReady(at))
  } catch {
    return false
  }
}

/** Has the browser keep these pages no more. */
export async function forgetPages({ scope, caches: prefix }: KeptPages): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration(scope)
  await worker?.unregister()
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(`${prefix} `)).map((name) => caches.delete(name)))
}
