import { useEffect, useRef, useState } from 'react'
import { ApiProblem } from '#web/app/api.ts'
import { browserPorts, type Sending, sendUntilAnswered } from './send/sendUntilAnswered.ts'

/** Runs one attempt again and again until the API answers. Throws the ApiProblem of a refusal. */
export type SendUntilAnswered = <T>(attempt: (signal: AbortSignal) => Promise<T>) => Promise<T>

/** How sending stands on this page; leaving the page gives up. */
export interface SendingState {
  readonly sending: Sending | undefined
  /** The API's refusal that nothing on the page answers. */
  readonly problem: ApiProblem | undefined
  /** How often sending ended without success. */
  readonly failures: number
  run(work: (send: SendUntilAnswered) => Promise<void>): Promise<void>
  tryNow(): void
}

export function useSending(): SendingState {
  const [sending, setSending] = useState<Sending>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [failures, setFailures] = useState(0)
  const giveUp = useRef<AbortController>(undefined)
  const impatient = useRef(new Set<() => void>())
  useEffect(() => () => giveUp.current?.abort(), [])

  const sendWith =
    (signal: AbortSignal): SendUntilAnswered =>
    (attempt) =>
      sendUntilAnswered({
        attempt,
        signal,
        ports: browserPorts,
        onChange: setSending,
        onTryNow: (listener) => {
          impatient.current.add(listener)
          return () => impatient.current.delete(listener)
        },
      })

  async function run(work: (send: SendUntilAnswered) => Promise<void>): Promise<void> {
    if (sending) return
    const controller = new AbortController()
    giveUp.current = controller
    setProblem(undefined)
    try {
      await work(sendWith(controller.signal))
    } catch (failure) {
      if (controller.signal.aborted) return
      setFailures((before) => before + 1)
      setProblem(failure instanceof ApiProblem ? failure : new ApiProblem(0))
    }
    setSending(undefined)
  }

  const tryNow = () => {
    for (const listener of [...impatient.current]) listener()
  }
  return { sending, problem, failures, run, tryNow }
}
