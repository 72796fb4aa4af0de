import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'

/**
 * What the page before says as it leads here (`navigate(…, { state: { said } })`): the words, or undefined.
 * Said once: a page that is loaded again, or come back to, says nothing of it.
 */
export function useArrived(name = 'said'): string | undefined {
  const { state, key } = useLocation()
  const words = (state as Record<string, unknown> | null)?.[name]
  const [first] = useState(key)
  useEffect(() => {
    // The router keeps its state under `usr`; it is not told, or the words would go as soon as they came.
    if (typeof words === 'string' && key === first)
      window.history.replaceState({ ...window.history.state, usr: null }, '')
  }, [words, key, first])
  return typeof words === 'string' && words !== '' ? words : undefined
}
