/** What a played department's system has of Open311 and webhooks; see `infra/local/outside/foreign`. */
export interface ForeignSeen {
  readonly notified: readonly {
    readonly department: string
    readonly reference: string
    readonly id: string
    readonly taken: readonly { readonly sequence: number; readonly type: string }[]
    readonly repeats: number
  }[]
  readonly reported: readonly {
    readonly department: string
    readonly id: string
    readonly fields: readonly (readonly [string, string])[]
  }[]
  readonly told: readonly {
    readonly requestId: string
    readonly from: string
    readonly theirs?: string
    readonly description: string
    readonly media?: readonly string[]
  }[]
}

const post = async (url: string, body: object) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
  return response.json()
}

/** The departments' system that the player at this address plays. */
export const foreignAt = (url: string) => ({
  seen: async () => (await (await fetch(`${url}/local/foreign.json`)).json()) as ForeignSeen,
  /** How it answers from now on, or `times` times. */
  behave: (behave: string, times?: number) =>
    post(`${url}/local/outside`, { system: 'foreign', behave, ...(times ? { times } : {}) }),
  /** What the department did with one of its requests. */
  say: (
    department: string,
    id: string,
    status: string,
    more: { description?: string; at?: string; media?: readonly string[] } = {},
  ) => post(`${url}/local/foreign`, { department, id, status, ...more }),
})

/** The number that an Open311 server gave to the request, once for each time that it was reported there. */
export const numbersOf = ({ reported }: ForeignSeen, reference: string): string[] =>
  reported
    .filter(({ fields }) =>
      fields.some(([name, value]) => name === 'description' && value.includes(reference)),
    )
    .map(({ id }) => id)
