import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { services } from '../index.ts'
import { checkAnswers } from './check.ts'
import { danger, handover, option, radios } from './questions.ts'
import { anyAnswers } from './testing/answers.ts'
import { pagesOf, serviceWith, words, yesNo } from './testing/service.ts'
import { outcomeOf, prune, shownPages } from './walk.ts'

const chain = serviceWith({
  pages: pagesOf(
    yesNo('wet'),
    yesNo('deep', { when: { question: 'wet', is: 'yes' } }),
    words('depth', { when: { question: 'deep', is: 'yes' } }),
  ),
})

describe('prune', () => {
  it('keeps what is asked', () => {
    const answers = { wet: 'yes', deep: 'yes', depth: '3cm' }
    expect(prune(chain, answers)).toEqual(answers)
  })

  it('drops a whole chain that a change of mind left behind', () => {
    expect(prune(chain, { wet: 'no', deep: 'yes', depth: '3cm' })).toEqual({ wet: 'no' })
  })

  it('drops what is empty or unknown', () => {
    expect(prune(chain, { wet: 'yes', deep: '', colour: 'red' })).toEqual({ wet: 'yes' })
  })
})

it('shows only pages that ask something', () => {
  expect(shownPages(chain, { wet: 'yes' }).map((page) => page.id)).toEqual(['page-1', 'page-2'])
})

describe('outcomeOf', () => {
  const leading = (key: string, outcome: ReturnType<typeof danger>, when?: object) =>
    radios({
      key,
      label: 'Is it?',
      options: [option('yes', 'Yes', { outcome }), option('no', 'No')],
      errors: { missing: 'Select whether it is' },
      ...when,
    })
  const district = handover('district', 'They clear it.')
  const hurt = danger('Someone is hurt.', '999')
  const service = serviceWith({
    pages: pagesOf(
      leading('litter', district),
      leading('hurt', hurt),
      leading('gas', danger('It may explode.', 'gas'), { when: { question: 'hurt', is: 'no' } }),
    ),
  })

  it.each([
    ['none without such an answer', { litter: 'no', hurt: 'no' }, undefined],
    ['a handover', { litter: 'yes', hurt: 'no' }, district],
    ['danger before an earlier handover', { litter: 'yes', hurt: 'yes' }, hurt],
    ['none from a question that is not asked', { litter: 'no', gas: 'yes' }, undefined],
  ])('finds %s', (_what, answers, outcome) => {
    expect(outcomeOf(service, answers)).toEqual(outcome)
  })
})

describe.each(services.map((service) => [service.slug, service] as const))('%s', (_slug, service) => {
  it('takes any good answers once they are pruned, and pruning again changes nothing', () => {
    fc.assert(
      fc.property(anyAnswers(service), (answers) => {
        const pruned = prune(service, answers)
        expect(prune(service, pruned)).toEqual(pruned)
        expect(checkAnswers(service, pruned)).toEqual({ ok: true, answers: pruned })
      }),
    )
  })

  it('asks at most four questions of its own, whatever the answers', () => {
    const common = ['danger', 'location', 'trunkRoad', 'photos', 'details']
    fc.assert(
      fc.property(anyAnswers(service), (answers) => {
        const own = shownPages(service, prune(service, answers))
          .flatMap((page) => page.questions)
          .filter((question) => !common.includes(question.key))
        expect(own.length).toBeLessThanOrEqual(4)
      }),
    )
  })
})
