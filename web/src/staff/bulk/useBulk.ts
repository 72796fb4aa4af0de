import { useRef, useState } from 'react'
import { newKey } from '#web/journey/model/saved.ts'

/** What came of one of many: nothing to say where it was done. */
export interface Result {
  readonly reference: string
  /** Why it was not done, in words. */
  readonly problem?: string
}

/** Does it to all of them under one key, and tells how far it is. */
export type RunAll<Action, Line> = (
  action: Action,
  lines: readonly Line[],
  key: string,
  onProgress: (results: readonly Result[]) => void,
) => Promise<readonly Result[]>

/** Does an action to many, and knows how far it is. */
export function useBulk<Action, Line>(runAll: RunAll<Action, Line>) {
  const [action, setAction] = useState<Action>()
  const [results, setResults] = useState<readonly Result[]>()
  const [total, setTotal] = useState(0)
  const [running, setRunning] = useState(false)
  /** The same action tried again has the same key, so that what went through without an answer is not done twice. */
  const sent = useRef<{ body: string; key: string }>(undefined)

  /** Answers which are left to be done. */
  async function run(next: Action, lines: readonly Line[]): Promise<readonly string[]> {
    setAction(next)
    setTotal(lines.length)
    setResults([])
    setRunning(true)
    const body = JSON.stringify(next)
    if (sent.current?.body !== body) sent.current = { body, key: newKey() }
    const { key } = sent.current
    const done = await runAll(next, lines, key, setResults)
    setRunning(false)
    return done.filter(({ problem }) => problem).map(({ reference }) => reference)
  }
  return { action, results, total, running, run }
}
