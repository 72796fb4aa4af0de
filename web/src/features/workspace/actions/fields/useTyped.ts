import { useEffect, useState } from 'react'

const prefix = 'shire-work-'

/** What was typed into a form of this request, as long as the tab is open: a reload loses nothing. */
export function useTyped<T extends object>(form: string, empty: () => T) {
  const place = prefix + form
  const [typed, setTyped] = useState<T>(() => ({ ...empty(), ...stored(place) }))
  useEffect(() => {
    const timer = setTimeout(() => attempt(() => sessionStorage.setItem(place, JSON.stringify(typed))), 300)
    return () => clearTimeout(timer)
  }, [place, typed])
  return {
    typed,
    change: (part: Partial<T>) => setTyped((before) => ({ ...before, ...part })),
    forget: () => {
      setTyped(empty())
      attempt(() => sessionStorage.removeItem(place))
    },
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
