import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { tabStorage } from './browser.ts'
import { rememberKey } from './keyOnDevice.ts'
import { type Payable, paymentOf, startPayment } from './payment.ts'

export interface Paying {
  /** The payment page is being opened. */
  readonly opening: boolean
  /** Why it could not be opened, in words. */
  readonly problem: string | undefined
  /** How often it could not. */
  readonly failures: number
  pay(): Promise<void>
}

/** Goes to the payment page, or says why not. What is paid already is shown instead. */
export function usePaying(payable: Payable): Paying {
  const cache = useQueryClient()
  const [opening, setOpening] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [failures, setFailures] = useState(0)

  useEffect(() => {
    // Back from the payment page, the browser may show this one as it was left.
    const shownAgain = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return
      setOpening(false)
      void cache.invalidateQueries({ queryKey: ['payment'] })
    }
    window.addEventListener('pageshow', shownAgain)
    return () => window.removeEventListener('pageshow', shownAgain)
  }, [cache])

  async function pay(): Promise<void> {
    if (opening) return
    setOpening(true)
    setProblem(undefined)
    try {
      const { nextUrl, ...standing } = await startPayment(payable)
      if (nextUrl) {
        rememberKey(tabStorage(), payable.reference, payable.trackingKey)
        location.assign(nextUrl)
        return
      }
      cache.setQueryData(paymentOf(payable).queryKey, standing)
    } catch (failure) {
      setProblem(messageOf(failure))
      setFailures((before) => before + 1)
    }
    setOpening(false)
  }
  return { opening, problem, failures, pay }
}

function messageOf(failure: unknown): string {
  const { status, problem } = failure instanceof ApiProblem ? failure : new ApiProblem(0)
  if (status === 429 && problem) return problem.detail
  return wordsUnlessFault(
    failure,
    status === 0
      ? 'There is no connection. Nothing was taken, and what you sent is safe: try again'
      : 'We could not take the payment. Nothing was taken, and what you sent is safe: try again in a minute',
  )
}
