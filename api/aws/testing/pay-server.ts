import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface PayCall {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: unknown
}

/** What the server answers to the next call. `hang`: takes it, and never answers. */
export interface PayAnswer {
  readonly status?: number
  readonly body?: unknown
  readonly hang?: true
}

/** Stands where GOV.UK Pay's API does, on a port of this machine: keeps what it is asked, answers what it is told. */
export async function payServer() {
  const calls: PayCall[] = []
  const answers: PayAnswer[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    const { method = '', url = '', headers } = request
    calls.push({ method, path: url, headers, body: text ? JSON.parse(text) : undefined })
    const { status = 200, body, hang } = answers.shift() ?? { status: 500 }
    if (hang) return
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    next: (...what: PayAnswer[]) => answers.push(...what),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A payment as Pay answers it. https://docs.payments.service.gov.uk/api_reference/create_a_payment_reference/ */
export const payPayment = (state: object, more: object = {}) => ({
  amount: 1000,
  description: 'Blue Badge',
  reference: 'BB-7K3M-9QTD',
  language: 'en',
  state,
  payment_id: 'hu20sqlact5260q2nanm0q8u93',
  payment_provider: 'sandbox',
  created_date: '2026-03-02T12:03:00.000Z',
  refund_summary: { status: 'pending', amount_available: 1000, amount_submitted: 0 },
  settlement_summary: {},
  delayed_capture: false,
  moto: false,
  return_url: 'https://site.example/apply/paid/BB-7K3M-9QTD',
  authorisation_mode: 'web',
  _links: {
    self: {
      href: 'https://publicapi.payments.service.gov.uk/v1/payments/hu20sqlact5260q2nanm0q8u93',
      method: 'GET',
    },
    next_url: { href: 'https://www.payments.service.gov.uk/secure/bb0a272c-8eaf', method: 'GET' },
    next_url_post: {
      type: 'application/x-www-form-urlencoded',
      href: 'https://www.payments.service.gov.uk/secure',
      method: 'POST',
    },
  },
  ...more,
})
