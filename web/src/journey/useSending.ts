import { useEffect, useRef, useState } from 'react'
import { ApiProblem } from '#web/app/api.ts'
import { faultWords, report } from '#web/app/fault.ts'
import { browserPorts, type Sending, sendUntilAnswered } from './send/sendUntilAnswered.ts'

/** Runs one attempt again and again until the API answers. Throws the ApiProblem of a refusal. */
export type SendUntilAnswered = <T>(attempt: (signal: AbortSignal) => Promise<T>) => Promise<T>

/** How sending stands on this page; leaving the page gives up. */
export interface SendingState {
  readonly sending: Sending | undefined
  /** The API's refusal that nothing on the page answers. */
  readonly problem: ApiProblem | undefined
  /** What to say where the page itself is wrong. */
  readonly fault: string | undefined
  /** How often sending ended without success. */
  readonly failures: number
  run(work: (send: SendUntilAnswered) => Promise<void>): Promise<void>
  tryNow(): void
}

export function useSending(): SendingState {
  const [sending, setSending] = useState<Sending>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [fault, setFault] = useState<string>()
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
    setFault(undefined)
    try {
      await work(sendWith(controller.signal))
    } catch (failure) {
      if (controller.signal.aborted) return
      setFailures((before) => before + 1)
      if (failure instanceof ApiProblem) setProblem(failure)
      else setFault(notSent(failure))
    }
    setSending(undefined)
  }

  const tryNow = () => {
    for (const listener of [...impatient.current]) listener()
  }
  return { sending, problem, fault, failures, run, tryNow }
}

function notSent(failure: unknown): string {
  report(failure)
  return faultWords
}
