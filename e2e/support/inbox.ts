interface Sent {
  readonly to: string
  readonly subject?: string
  readonly body: string
}

/** What GOV.UK Notify would have sent to this address, newest first. */
export async function sentTo(url: string, address: string): Promise<Sent[]> {
  const answer = await fetch(`${url}/local/inbox.json`)
  const { messages } = (await answer.json()) as { messages: Sent[] }
  return messages.filter(({ to }) => to === address)
}

/** The first part of a message to this address that matches, once it has come. Throws when none comes. */
export async function awaitMessage(url: string, address: string, wanted: RegExp): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    for (const { subject = '', body } of await sentTo(url, address)) {
      const found = wanted.exec(`${subject}\n${body}`)
      if (found) return found[1] ?? found[0]
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`No message to ${address} matches ${wanted}`)
}
