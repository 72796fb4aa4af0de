import type { Hono } from 'hono/tiny'
import { AddressAsk, AddressList } from '#contract/core/address.ts'
import { readPostcode } from '#contract/core/postcode.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { ProblemError } from '#http/core/problem.ts'
import { AddressesUnavailable, type AddressProvider } from '#requests/resident/addresses/ports.ts'

/** Says what failed and how, never what was asked. */
function unavailable(error: unknown): ProblemError {
  if (!(error instanceof AddressesUnavailable)) throw error
  console.error(
    JSON.stringify({ level: 'error', event: 'addresses-unavailable', status: error.status ?? null }),
  )
  return new ProblemError(
    'unavailable',
    'We cannot look up addresses at the moment. Enter the address by hand.',
  )
}

/** `POST /api/addresses`: a body, so that no postcode stands in an address or a log. Nothing is kept. */
export function addressRoutes(provider: AddressProvider): Hono {
  return createApp().post('/api/addresses', async (context) => {
    const { postcode } = await readBody(context.req, AddressAsk)
    const tidy = readPostcode(postcode)
    if (!tidy) {
      throw new ProblemError('invalid', 'Put right what is listed and send it again.', {
        errors: [{ pointer: '/postcode', message: 'Enter a full UK postcode' }],
      })
    }
    const addresses = await provider.find(tidy).catch((error: unknown) => {
      throw unavailable(error)
    })
    return context.json(AddressList.parse({ addresses }))
  })
}
