import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import { chargeFor } from '#contract/core/fee.ts'
import type { Result } from '#contract/core/question.ts'
import type { Fee } from '#contract/core/service.ts'
import type { Department } from '#contract/council/council.ts'
import { serviceWith } from '#services/define/testing/service.ts'
import { serviceOf } from '#services/index.ts'
import { contactWordsFor } from './contactWords.ts'
import { FeeNotice } from './FeeNotice.tsx'
import { ResultWords } from './ResultWords.tsx'
import { StillToSend } from './StillToSend.tsx'

const result: Result = {
  id: 'r',
  kind: 'go-on',
  title: 'You can apply',
  text: ['This qualifies.'],
  rule: '8 points or more',
  source: 'Regulations 2000, https://www.legislation.gov.uk/uksi/2000/682',
  evidence: ['The award letter'],
  next: ['We write to you'],
}
const department: Department = {
  id: 'badges',
  name: 'Badge office',
  prefix: 'BD',
  consumer: 'workspace',
  phone: '0116 496 0123',
  hours: 'Weekdays, 9am to 5pm.',
}
const said = (more: Partial<Result> = {}) => (
  <ResultWords
    result={{ ...result, ...more }}
    department={department}
    words={contactWordsFor(badge)}
    service={badge}
  />
)
const badge = { slug: 'badge', verb: 'apply' } as const
const drawn = (element: ReactNode) => renderToStaticMarkup(<MemoryRouter>{element}</MemoryRouter>)

it('says a result with the rule, its source as a link, what to show and what comes', () => {
  const html = drawn(said())
  expect(html).toContain('<h1 class="govuk-heading-l">You can apply</h1>')
  expect(html).toContain('8 points or more')
  expect(html).toMatch(/href="https:\/\/www\.legislation\.gov\.uk\/uksi\/2000\/682"[^>]*>Regulations 2000</)
  expect(html).toMatch(/What you need to show.*The award letter.*What happens next.*We write to you/s)
})

it('says what to do instead where the form ends, and leaves out what there is none of', () => {
  const { rule: _, source: __, evidence: ___, ...rest } = result
  const html = drawn(
    <ResultWords
      result={{ ...rest, kind: 'stop' }}
      department={department}
      words={contactWordsFor(badge)}
      service={badge}
    />,
  )
  expect(html).toContain('What you can do instead')
  expect(html).not.toMatch(/the rules say|Source|What you need to show/)
})

it('gives the number of the department to press, and its hours, where it tells people to call', () => {
  const number = /<a[^>]*href="tel:01164960123"[^>]*>0116 496 0123<.*Badge office\. .*Weekdays, 9am to 5pm\./s
  expect(drawn(said({ call: 'first' }))).toMatch(
    new RegExp(`This qualifies\\..*${number.source}.*8 points`, 's'),
  )
  expect(drawn(said())).toMatch(/We write to you.*<details.*What the rules say.*8 points or more/s)
  expect(drawn(said({ call: 'first' }))).toMatch(
    /What to have ready.*The award letter.*When you call.*We write/s,
  )
  expect(drawn(said({ call: 'last' }))).toMatch(new RegExp(`We write to you.*${number.source}`, 's'))
  expect(drawn(said())).not.toContain('tel:')
})

it('names a source without an address as it is', () => {
  expect(drawn(said({ source: 'SI 2000/682' }))).toContain('SI 2000/682')
})

const fee: Fee = {
  pence: 1000,
  description: 'Blue Badge',
  when: { question: 'wet', is: 'yes' },
  later: true,
  refundedIfRefused: true,
  source: 'https://www.gov.uk/',
}

it('says before sending what has to be paid and when, only where it has', () => {
  const service = serviceWith({ verb: 'apply', fee })
  const html = drawn(<FeeNotice service={service} charge={chargeFor(service.fee, { wet: 'yes' })} />)
  expect(html).toContain('£10 to pay after you send this.')
  expect(html).toContain('straight after you send this, or later')
  expect(html).toContain('If we refuse your application, we will refund you.')
  expect(html).toContain('even if you have not paid yet.')
  const decision = serviceOf('blue-badge')?.decision
  if (!decision) throw new Error('No badge is decided on')
  const badge = drawn(
    <FeeNotice service={{ ...service, decision }} charge={chargeFor(service.fee, { wet: 'yes' })} />,
  )
  expect(badge).toContain('but we cannot order your badge until you have.')
  expect(drawn(<FeeNotice service={service} charge={chargeFor(service.fee, { wet: 'no' })} />)).toBe('')
  const now = serviceWith({ fee: { ...fee, later: false, refundedIfRefused: false } })
  const waits = drawn(<FeeNotice service={now} charge={chargeFor(now.fee, { wet: 'yes' })} />)
  expect(waits).toContain('when you have paid')
  expect(waits).not.toContain('refund')
  const order = drawn(
    <FeeNotice service={{ ...service, called: 'order' }} charge={chargeFor(service.fee, { wet: 'yes' })} />,
  )
  expect(order).toContain('If we cannot complete your order')
  expect(order).not.toContain('application')
  const each = serviceWith({ fee: { ...fee, per: { question: 'copies', one: 'copy' } } })
  const three = drawn(<FeeNotice service={each} charge={chargeFor(each.fee, { wet: 'yes', copies: 3 })} />)
  expect(three).toContain('£30 to pay after you send this.')
  expect(three).toContain('Blue Badge × 3')
})

it('reminds of what is still to be sent, if anything is', () => {
  expect(drawn(<StillToSend later={['Proof of address']} />)).toContain('Proof of address')
  expect(drawn(<StillToSend later={[]} />)).toBe('')
})

it('leads to a form that does it instead, where the same person or whoever enters it for them goes on', () => {
  const instead = { slug: 'badge-call', label: 'Ask us to call you instead' }
  const html = drawn(said({ call: 'first', instead }))
  expect(html).toContain('href="/apply/badge-call"')
  expect(html).toContain('Ask us to call you instead')
})
