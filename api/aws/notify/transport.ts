/** A call as notifications-node-client makes it. */
interface Call {
  readonly method: 'get' | 'post'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly data?: unknown
}

/** What Notify answered that was not a success. `errors` as its API documents them. */
export class NotifyRefusal extends Error {
  readonly status: number
  readonly errors: readonly { readonly error: string; readonly message: string }[]

  constructor(status: number, body: unknown) {
    super(`GOV.UK Notify answered ${status}`)
    this.name = 'NotifyRefusal'
    this.status = status
    const { errors } = (body ?? {}) as { errors?: unknown }
    this.errors = Array.isArray(errors) ? errors : []
  }
}

/**
 * Makes the calls of notifications-node-client with fetch: the client's own, axios, is four times as large as the
 * rest of it and starts as slowly. A call that takes longer than `milliseconds`, answer and all, is given up.
 */
export const notifyTransport =
  (milliseconds: number) =>
  async ({ method, url, headers, data }: Call): Promise<{ status: number; data: unknown }> => {
    const answer = await fetch(url, {
      method: method.toUpperCase(),
      headers: { ...headers, ...(data === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(data === undefined ? {} : { body: JSON.stringify(data) }),
      redirect: 'error',
      signal: AbortSignal.timeout(milliseconds),
    })
    const body: unknown = await answer.json().catch((error) => {
      if (answer.ok) throw error
      return undefined
    })
    if (!answer.ok) throw new NotifyRefusal(answer.status, body)
    return { status: answer.status, data: body }
  }
