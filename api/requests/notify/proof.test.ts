import { expect, it } from 'vitest'
import { council } from '#council'
import { questionsOf } from '#services/define/walk.ts'
import { serviceOf, services } from '#services/index.ts'
import { type News, wordsFor } from './words.ts'

const news: Omit<News, 'type'> = {
  ...{ reference: 'BB-1', department: 'Badges', council, to: 'reporter' },
  ...{ at: '2026-12-03T12:00:00Z', link: 'https://x.example/#key', service: serviceOf('blue-badge') },
}
const asked = { names: ['proof of address'], others: 0, anew: true, alone: true }

it('asks by email for proof again by its name, and by text for nothing by name', () => {
  const { subject, body, text } = wordsFor({ ...news, type: 'asked', asked })
  expect(subject).toBe('We need proof of address again for your Blue Badge application (BB-1)')
  expect(body).toContain('Send it from your private page.')
  expect(text).not.toMatch(/address|badge/i)
})

it.each([
  [{ ...asked, names: [], others: 1 }, 'We need one of your documents again for your'],
  [{ ...asked, names: [], others: 2 }, 'We need 2 of your documents again for your'],
  [
    { ...asked, names: ['a photo', 'proof of age'], anew: false },
    'We need a photo and proof of age for your',
  ],
  [{ ...asked, others: 1 }, 'We need proof of address and one other document again for your'],
])('counts what may not be named: %j', (one, words) =>
  expect(wordsFor({ ...news, type: 'asked', asked: one }).subject).toContain(words),
)

it('says that a question waits beside it', () =>
  expect(wordsFor({ ...news, type: 'asked', asked: { ...asked, alone: false } }).body).toContain(
    'Send it, and answer our question, on your private page.',
  ))

it('names what came where all of it may be named, and what is still missing', () => {
  const came = (received: NonNullable<News['received']>) =>
    wordsFor({
      ...news,
      type: 'evidence-added',
      received,
      missing: 'We cannot decide until you send us a photo.',
    })
  expect(came({ names: ['proof of identity'], others: 0 }).subject).toMatch(
    /^We have received proof of identity for/,
  )
  expect(came({ names: ['proof of identity'], others: 1 }).subject).toMatch(
    /^We have received what you sent for/,
  )
  expect(came({ names: [], others: 1 }).body).toContain('until you send us a photo. You can do this')
})

/** Words that tell of health, care or belief whoever reads them over a shoulder. */
const telling = /pip|dla|disab|impair|medic|health|doctor|care|faith|adopt|war|letter/i

it('never names proof in emails that tells of health, care or belief', () => {
  const named = services.flatMap((service) => questionsOf(service).flatMap(({ inEmails }) => inEmails ?? []))
  expect(named).toContain('proof of address')
  expect(named.filter((name) => telling.test(name))).toEqual([])
  const badge = questionsOf(serviceOf('blue-badge') as NonNullable<ReturnType<typeof serviceOf>>)
  for (const key of ['awardProof', 'supportingDocument'])
    expect(badge.find((question) => question.key === key)).not.toHaveProperty('inEmails')
})
