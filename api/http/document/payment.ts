import { referenceLike } from '#contract/core/reference.ts'
import { json, parameter, problems, ref, text } from './paths.ts'

/** The operations of paying, by address. */
export function paymentPaths() {
  const shared = {
    security: [{ trackingKey: [] }],
    parameters: [parameter('reference', 'path', `Such as ${referenceLike('AB')}`, text)],
  }
  const answer = { description: 'How paying stands', ...json(ref('PaymentStanding')) }
  return {
    '/api/requests/{reference}/payment': {
      get: {
        operationId: 'getPayment',
        summary: 'How paying for a request stands, as GOV.UK Pay knows it',
        ...shared,
        responses: { 200: answer, ...problems('unauthorised', 'not-found') },
      },
      post: {
        operationId: 'startPayment',
        summary:
          'The address of the payment page at GOV.UK Pay. Safe to repeat: there is one payment at a time',
        ...shared,
        responses: {
          200: answer,
          ...problems('unauthorised', 'not-found', 'too-many-requests', 'unavailable'),
        },
      },
    },
  }
}
