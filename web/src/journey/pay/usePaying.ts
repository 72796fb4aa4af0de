import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiProblem } from '#web/app/api.ts'
import { tabStorage } from './browser.ts'
import { rememberKey } from './keyOnDevice.ts'
import { type Payable, paymentOf, startPayment } from './payment.ts'

export interface Paying {
  /** The payment page is being opened. */
  readonly opening: boolean
  /** Why it could not be opened. */
  readonly problem: ApiProblem | undefined
  /** How often it could not. */
  readonly failures: number
  pay(): Promise<void>
}

/** Goes to the payment page, or says why not. What is paid already is shown instead. */
export function usePaying(payable: Payable): Paying {
  const cache = useQueryClient()
  const [opening, setOpening] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
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
      setProblem(failure instanceof ApiProblem ? failure : new ApiProblem(0))
      setFailures((before) => before + 1)
    }
    setOpening(false)
  }
  return { opening, problem, failures, pay }
}
