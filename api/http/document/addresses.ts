import { bodyProblems, json, problems, ref } from './paths.ts'

/** The look-up of addresses, in installations that have a provider. */
export function addressPaths() {
  return {
    '/api/addresses': {
      post: {
        operationId: 'findAddresses',
        summary:
          'Addresses with a postcode, for forms. Where it is not available, addresses are typed by hand',
        requestBody: { required: true, ...json(ref('AddressAsk')) },
        responses: {
          200: { description: 'The addresses, none where there are none', ...json(ref('AddressList')) },
          ...problems(...bodyProblems, 'unavailable'),
        },
      },
    },
  }
}
