import { useEffect, useRef, useState } from 'react'
import { reportFault } from '#web/app/fault.ts'
import type { Answer, CheckedRound, FoundRows, Question } from './question.ts'

interface Found {
  readonly code: string
  readonly rows: FoundRows
}

/** Works the file out again beside the page, and looks for rows in it. `failed`: this browser could not. */
export function useChecking(file: string) {
  const worker = useRef<Worker>(undefined)
  const [checked, setChecked] = useState<CheckedRound>()
  const [found, setFound] = useState<Found>()
  const [failed, setFailed] = useState(false)
  const ask = (question: Question) => worker.current?.postMessage(question)

  useEffect(() => {
    const beside = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    beside.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'checked') setChecked(data.checked)
      else setFound(data)
    })
    beside.addEventListener('error', ({ error, message }) => {
      reportFault(error ?? new Error(message))
      setFailed(true)
    })
    beside.postMessage({ kind: 'check', file } satisfies Question)
    worker.current = beside
    return () => beside.terminate()
  }, [file])

  return { checked, found, failed, find: (code: string) => ask({ kind: 'find', file, code }) }
}
