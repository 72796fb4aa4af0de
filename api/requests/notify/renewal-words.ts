import { dayInWords } from '#contract/calendar/words.ts'
import { type News, paragraphs, type Words } from './words.ts'

/** What was granted ends. `ends` is a date, `YYYY-MM-DD`. */
export interface Renewal extends Pick<News, 'reference' | 'service' | 'council' | 'link'> {
  readonly ends: string
  readonly siteUrl: string
}

/**
 * The reminder to apply again. An e-mail names the service in its text, because nobody knows years later what a
 * reference stood for; its subject, and a text message of a sensitive service, say nothing that others may not read.
 */
export function renewalWords({ reference, service, council, ends, siteUrl, link }: Renewal): Words {
  const date = dayInWords(ends)
  const what = service ? `What you have from us for “${service.title}”` : 'What you applied for'
  const shown = service && !service.sensitive ? what : 'What you applied for'
  return {
    subject: `Apply again before ${date}`,
    body: paragraphs(
      `${what} ends on ${date}. If you still need it, apply again now, so that you have the new one in time.`,
      service && `Apply again:\n${siteUrl}/apply/${service.slug}`,
      `What you had before, reference ${reference}:\n${link}`,
      `${council.name}\n${council.phone}`,
    ),
    text: `${council.shortName}: ${shown} ends on ${date}, ${reference}. Apply again in time. ${link}`,
  }
}
