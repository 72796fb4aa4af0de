import { useRef, useState } from 'react'
import type { Action, WorkLine } from '#contract/workspace.ts'
import { newKey } from '#web/journey/model/saved.ts'
import { takeBulk } from '../api/requests.ts'
import { type Result, runAll } from './model/run.ts'

/** Does an action to many requests, and knows how far it is. */
export function useBulk() {
  const [action, setAction] = useState<Action>()
  const [results, setResults] = useState<readonly Result[]>()
  const [total, setTotal] = useState(0)
  const [running, setRunning] = useState(false)
  /** The same action tried again has the same key, so that what went through without an answer is not done twice. */
  const sent = useRef<{ body: string; key: string }>(undefined)

  /** Answers which are left to be done. */
  async function run(next: Action, lines: readonly WorkLine[]): Promise<readonly string[]> {
    setAction(next)
    setTotal(lines.length)
    setResults([])
    setRunning(true)
    const body = JSON.stringify(next)
    if (sent.current?.body !== body) sent.current = { body, key: newKey() }
    const { key } = sent.current
    const done = await runAll(next, lines, (call) => takeBulk(call, key), setResults)
    setRunning(false)
    return done.filter(({ problem }) => problem).map(({ reference }) => reference)
  }
  return { action, results, total, running, run }
}
