import { useEffect, useRef, useState } from 'react'

const prefix = 'shire-work-'

/** What was typed into a form of this request, as long as the tab is open: a reload loses nothing. */
export function useTyped<T extends object>(form: string, empty: () => T) {
  const place = prefix + form
  const [typed, setTyped] = useState<T>(() => ({ ...empty(), ...stored(place) }))
  const untouched = useRef(typed)
  useEffect(() => {
    // What a form begins with is not kept: it is the resident's, and may be erased meanwhile.
    if (typed === untouched.current) return
    const timer = setTimeout(() => attempt(() => sessionStorage.setItem(place, JSON.stringify(typed))), 300)
    return () => clearTimeout(timer)
  }, [place, typed])
  return {
    typed,
    change: (part: Partial<T>) => setTyped((before) => ({ ...before, ...part })),
    forget: () => {
      untouched.current = empty()
      setTyped(untouched.current)
      attempt(() => sessionStorage.removeItem(place))
    },
  }
}

/** Leaves nothing of forms whose names begin so, but for some. */
export function forgetTyped(begins: string, except: readonly string[]): void {
  const all = attempt(() => Object.keys(sessionStorage)) ?? []
  for (const key of all) {
    const stays = except.some((one) => key.startsWith(prefix + one))
    if (key.startsWith(prefix + begins) && !stays) attempt(() => sessionStorage.removeItem(key))
  }
}

function stored(place: string): object {
  const read: unknown = attempt(() => JSON.parse(sessionStorage.getItem(place) ?? '{}'))
  return typeof read === 'object' && read !== null ? read : {}
}

/** Storage may be full, or forbidden by the browser's settings. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}
