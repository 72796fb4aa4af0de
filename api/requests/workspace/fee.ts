import type { Do } from '#contract/workspace/acts/acts.ts'
import { promisedOnce } from '#requests/life/due.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { watched } from '#requests/life/payment-watch.ts'
import {
  gaveInWords,
  givenBack,
  isToGiveBack,
  takenAtDesk,
  tookInWords,
  whyNotTaken,
} from '#requests/payments/desk.ts'
import { isPayable } from '#requests/payments/view.ts'
import { type Acting, happen, next, notNow, type Outcome } from './acting.ts'
import type { SomeDeciders } from './decider.ts'

function takeFee(request: ServiceRequest, acting: Acting, action: Do<'take-fee'>): Outcome {
  const why = whyNotTaken(request, acting.at)
  const { payment } = request
  if (why || !payment) return notNow(why)
  const note = tookInWords(payment, action)
  const taken = takenAtDesk(payment, action, acting.at.toISOString())
  const promised = promisedOnce(payment, acting.at, acting.calendars)
  const done = happen(request, acting, { type: 'paid', note, ...promised }, { payment: taken, ...promised })
  return done.kind === 'next' ? next(watched(done.request, acting.at)) : done
}

function returnFee(request: ServiceRequest, acting: Acting, action: Do<'return-fee'>): Outcome {
  const { payment } = request
  if (!payment || !isToGiveBack(request)) return notNow('There is no fee for staff to give back.')
  const note = gaveInWords(payment, action)
  const back = givenBack(payment, action, acting.at.toISOString())
  return happen(request, acting, { type: 'refunded', note }, { payment: back })
}

export const feeDeciders = {
  // Offered while a payment online is open too: the answer then says what to do about it.
  'take-fee': {
    take: takeFee,
    fits: (request) => request.payment !== undefined && isPayable(request, request.payment),
  },
  'return-fee': { take: returnFee, fits: isToGiveBack },
} satisfies SomeDeciders
