import { useEffect, useRef, useState } from 'react'

/** What is ticked in a list. `latest` is the same for those who ask outside of a drawing. */
export function useSelection(list: string) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const latest = useRef(chosen)
  useEffect(() => {
    latest.current = chosen
  }, [chosen])
  // Another list is another selection.
  const [of, setOf] = useState(list)
  if (of !== list) {
    setOf(list)
    setChosen(new Set())
  }
  return {
    chosen,
    latest,
    toggle: (reference: string) =>
      setChosen((before) => {
        const next = new Set(before)
        if (!next.delete(reference)) next.add(reference)
        return next
      }),
    choose: (references: Iterable<string>) => setChosen(new Set(references)),
    clear: () => setChosen(new Set()),
  }
}
export type Selection = ReturnType<typeof useSelection>
