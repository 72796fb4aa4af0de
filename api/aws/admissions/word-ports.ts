import { environment } from '#aws/core/environment.ts'
import { secret } from '#aws/core/secrets.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { messageSender } from '#aws/notify/messages.ts'
import { council } from '#council'
import { foundKeyFor } from '#requests/life/keys.ts'
import { addressOf, reporterPage } from '#requests/notify/unreached.ts'

/** What anybody may read on a locked phone: neither whose child it is nor which school. */
const words = (link: string) => ({
  subject: 'Your school place: you can read your offer now',
  body: `You applied for a school place to ${council.name}. You can now read which school we offer, why, and what you can do if it is not the one you hoped for:\n\n${link}\n\nThis link is yours alone. Whoever has it can read your application.`,
  text: `${council.shortName}: you can now read our offer of a school place at ${link}`,
})

/** Sends a family word that its offer can be read, where it asked to be told. */
export function wordSender(): (reference: string, run: string) => Promise<void> {
  const requests = requestsTable()
  const messages = messageSender()
  const site = environment('SITE_URL')
  return async (reference, run) => {
    const request = await requests.get(reference)
    const to = addressOf(request?.contact)
    if (!to) return
    const key = foundKeyFor(await secret(), reference)
    const { subject, body, text } = words(`${site}/schools/offer/${reference}#${key}`)
    await messages.send({
      id: `offer ${run.slice(0, 16)} ${reference}`,
      to,
      ...('email' in to ? { subject, body } : { subject: '', body: text }),
      page: reporterPage(reference),
      reference,
    })
  }
}
