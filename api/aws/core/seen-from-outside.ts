/** What a resident needs first: the page that everything begins on, and the list of services, which a function answers. */
const looked = ['/', '/api/services']

/** As long as somebody would wait before they give up. In milliseconds. */
const patience = 8_000

/**
 * Asks the site for its first page and for its services, by the address that residents have: what stands between, the name,
 * the certificate and the edge, is looked at too. Throws, with what did not come, when not both came.
 */
export async function lookFromOutside(siteUrl: string, now = new Date(), waits = patience): Promise<void> {
  const failed = await Promise.all(
    looked.map(async (path) => {
      const why = await whyNot(`${siteUrl}${path}`, now, waits)
      return why && `${path} (${why})`
    }),
  )
  const missing = failed.filter(Boolean)
  if (missing.length > 0) throw new Error(`Did not come: ${missing.join(', ')}`)
}

/** Asked by an address of its own each time, so that the edge gives nothing that it has kept. */
const whyNot = (url: string, now: Date, waits: number): Promise<string | undefined> =>
  fetch(`${url}?looked=${now.getTime()}`, { signal: AbortSignal.timeout(waits) })
    .then(async (answer) => {
      await answer.arrayBuffer()
      return answer.ok ? undefined : `status ${answer.status}`
    })
    .catch((error: Error) => error.name)
