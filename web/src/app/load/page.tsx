import { type ComponentType, lazy, useState } from 'react'
import type { Params } from 'react-router'
import { reloadOnce } from './reloadOnce.ts'

/** A page whose code is fetched when it is wanted. */
export interface LazyPage {
  Page: ComponentType
  /**
   * Fetches the code, and with it what the page shows at this address; afterwards `Page` draws at once, without a
   * wait between. The answer holds what was fetched, the page's component first.
   */
  preload: (params: Params, query: URLSearchParams) => Promise<readonly unknown[]>
}

/** `load` imports a file whose default export is the page; `data` fetches along with it what an address needs. */
export function lazyPage(
  load: () => Promise<{ default: ComponentType }>,
  data?: (params: Params, query: URLSearchParams) => Promise<readonly unknown[]>,
): LazyPage {
  let ready: ComponentType | undefined
  let loading: Promise<ComponentType> | undefined

  async function fetchCode(): Promise<ComponentType> {
    try {
      ready = (await load()).default
      return ready
    } catch (problem) {
      loading = undefined
      throw problem
    }
  }
  const code = () => {
    loading ??= fetchCode()
    return loading
  }
  const preload = async (params: Params, query: URLSearchParams) => {
    // What it shows is asked for a moment before the code: its file names the next one, and would come last otherwise.
    const [more = [], page] = await Promise.all([data?.(params, query), Promise.resolve().then(code)])
    return [page, ...more]
  }
  const Waiting = lazy(async () => {
    try {
      return { default: await code() }
    } catch (problem) {
      void reloadOnce(problem)
      throw problem
    }
  })

  function Page() {
    // Chosen once: a page that began by waiting must not lose its state when it is drawn again.
    const [Chosen] = useState<ComponentType>(() => ready ?? Waiting)
    return <Chosen />
  }
  return { Page, preload }
}
