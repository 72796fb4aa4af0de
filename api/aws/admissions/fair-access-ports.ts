import type { CaseEvent } from '#admissions/fair-access/case.ts'
import type { FairAccessPorts, FairAccessTellPorts } from '#admissions/fair-access/ports.ts'
import { environment } from '#aws/core/environment.ts'
import { secret } from '#aws/core/secrets.ts'
import { messageSender } from '#aws/notify/messages.ts'
import { council } from '#council'
import { fairAccessTerms } from '#council/admissions/fair-access.ts'
import { hashKey, keyFrom } from '#record/keys.ts'
import { fairAccessTable, fairAccessToldTable } from './fair-access-table.ts'
import { schoolWriter } from './vacancy-ports.ts'
import { sender, type Words } from './word-ports.ts'

/** What Fair Access goes by beside vacancies, for real. */
export const fairAccessPorts = () =>
  ({
    fairAccess: fairAccessTable(),
    fairAccessTold: fairAccessToldTable(),
    fairAccessTerms,
  }) satisfies Pick<FairAccessPorts, 'fairAccess' | 'fairAccessTold' | 'fairAccessTerms'>

/** What anybody may read on a locked phone: neither whose child it is nor which school. */
const subjectOf = (type: CaseEvent): string =>
  type === 'agreed' || type === 'directed'
    ? 'Your child has a school place: read where and from when'
    : 'Finding a school place: there is news for you'

function wordsOf(type: CaseEvent, link: string): Words {
  const subject = subjectOf(type)
  return {
    subject,
    body: `${council.name} is helping to find a school place for your child. Read what has happened and what comes next:\n\n${link}\n\nThis link is yours alone. If you would like to talk to somebody, call us on ${council.phone}.`,
    text: `${council.shortName}: ${subject.charAt(0).toLowerCase()}${subject.slice(1)} at ${link}`,
  }
}

/** What families and schools are told by, for real. */
export function fairAccessTelling(): Pick<FairAccessTellPorts, 'linkOf' | 'tellFamily' | 'tellSchool'> {
  const messages = messageSender()
  const byApplication = sender('schools/fair-access')
  const site = environment('SITE_URL')
  const write = schoolWriter()
  return {
    async linkOf(reference) {
      const key = keyFrom(await secret(), 'fair access link', reference)
      return { key, hash: hashKey(key) }
    },
    async tellFamily({ email, phone }, { id, reference, key, type, applied }) {
      if (!email && !phone) return applied && byApplication(reference, id, (link) => wordsOf(type, link))
      const { subject, body, text } = wordsOf(type, `${site}/schools/fair-access/${reference}#${key}`)
      await messages.send(
        email
          ? { id, to: { email }, subject, body }
          : { id, to: { phone: phone ?? '' }, subject: '', body: text },
      )
      return true
    },
    tellSchool: (school, { id }) =>
      write(
        school,
        id,
        'Please answer: a child needs a place under Fair Access',
        `${council.name} asks your school to take a child under the Fair Access Protocol. Sign in to read about the child and to answer:`,
      ),
  }
}
