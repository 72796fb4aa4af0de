import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import type { FamilyAnswer } from '#contract/admissions/answer.ts'
import { FromList } from './FromList.tsx'
import { Withdrawn } from './Withdrawn.tsx'
import { YourAnswer } from './YourAnswer.tsx'

const link = { reference: 'SA-7K3M-9QTD', key: 'A'.repeat(22) }
const answer: FamilyAnswer = {
  reference: link.reference,
  version: 1,
  school: { id: 'sample-park-school', name: 'Sample Park School' },
  state: 'waiting',
  answerBy: '2999-03-15',
  changeUntil: '2999-03-15',
  lists: [{ school: { id: 'brook', name: 'Sample Brook Academy' }, stays: true, until: '2999-12-31' }],
  on: 'ask',
  fromList: null,
  ground: null,
  held: null,
  instead: null,
  answeredAt: null,
  warnedUntil: null,
  withdrawn: null,
  can: ['accept', 'decline'],
}
/** As text: what React puts between parts of it stays out. */
const drawn = (more: Partial<FamilyAnswer>) =>
  renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <YourAnswer link={link} answer={{ ...answer, ...more }} child="Ana" />
        <FromList answer={{ ...answer, ...more }} child="Ana" />
        <Withdrawn link={link} answer={{ ...answer, ...more }} />
      </MemoryRouter>
    </QueryClientProvider>,
  ).replaceAll('<!-- -->', '')

it('asks by when, of which child, and with every waiting list ticked', () => {
  const form = drawn({})
  expect(form).toContain('Tell us by 15 March 2999')
  expect(form).toContain('<span>Ana</span>')
  expect(form).toMatch(/<input[^>]*checked=""[^>]*value="brook"|<input[^>]*value="brook"[^>]*checked=""/)
  expect(form).not.toContain('withdrawn')
})

it('still takes an answer after the last day, and says what a warning means', () => {
  expect(drawn({ answerBy: '2020-03-15' })).toContain('You can still answer, but do it now')
  const warned = drawn({ state: 'warned', answerBy: '2020-03-15', warnedUntil: '2020-03-30' })
  expect(warned).toContain('Answer by 30 March 2020')
  expect(warned).toContain('Two people would look at it first')
})

it('says what was answered and how it can be changed, or whom to call', () => {
  const declined = { state: 'declined', instead: 'home', answeredAt: '2020-03-02T10:00:00.000Z' } as const
  const open = drawn({ ...declined, can: ['accept', 'lists'] })
  expect(open).toContain('We keep the place for you until 15 March 2999')
  expect(open).toContain('Change your answer')
  const over = drawn({ ...declined, changeUntil: '2020-03-15', can: [] })
  expect(over).toContain('To change your answer, call us')
  expect(over).not.toContain('We keep the place')
})

it('says of a place that an appeal won how the child came to it, that it is asked about, and what stays until then', () => {
  const held = { id: 'ash', name: 'Ash School' }
  const won = drawn({ fromList: '2027-06-01T10:00:00.000Z', ground: 'appeal', held })
  expect(won).toContain('After your appeal, Ana has a place at Sample Park School')
  for (const words of ['upheld your appeal', 'since 1 June 2027', 'no other child', 'keeps the place at Ash'])
    expect(won).toContain(words)
  const settled = drawn({ fromList: '2027-06-01T10:00:00.000Z', ground: 'direction', state: 'accepted' })
  expect(settled).toContain('You do not have to do anything to keep the place')
  expect(settled).not.toContain('Yes, we would like')
  const over = drawn({ fromList: '2027-06-01T10:00:00.000Z', ground: 'appeal', state: 'declined', can: [] })
  expect(over).not.toContain('Ana has a place')
})

it('says why a place was withdrawn, what happens now, and that there is an appeal', () => {
  const withdrawn = { at: '2027-04-01T10:00:00.000Z', reason: 'error', why: 'Two of one name' } as const
  const gone = drawn({ state: 'withdrawn', can: [], withdrawn })
  for (const words of ['We offered the place by mistake', 'Two of one name', 'afresh', 'right to appeal'])
    expect(gone).toContain(words)
})
