import { expect, it } from 'vitest'
import { kindOf } from '#web/staff/rows/kind.tsx'
import { decideRow } from './decideRow.ts'
import type { About } from './hearingFields.ts'

const about = (harm: boolean, ids: readonly string[] = ['ordinary', 'infant']) =>
  ({
    view: {
      cases: ids.map((id) => ({ id, child: id, infantClass: id === 'infant', heard: 'now' })),
      stageOne: { harm },
    },
  }) as unknown as About
const form = kindOf(decideRow)
const voted = { why: 'W', uphold: '0', dismiss: '3' }
const asked = (typed: object, harm = true) => {
  const read = form.read({ ...voted, ...typed }, about(harm))
  return 'errors' in read ? Object.keys(read.errors) : []
}

it('asks of each kind of appeal what its outcome hangs on, and takes none of it as read', () => {
  expect(asked({ case: 'ordinary', unlawful: 'no' })).toEqual(['outweighs'])
  expect(asked({ case: 'ordinary', unlawful: 'no', outweighs: 'no' })).toEqual([])
  expect(asked({ case: 'ordinary', unlawful: 'yes', outweighs: 'no' })).toEqual(['wouldHave'])
  expect(asked({ case: 'infant', unlawful: 'no' })).toEqual(['limitBroken'])
  expect(asked({ case: 'infant', unlawful: 'no', limitBroken: 'yes' })).toEqual(['unreasonable'])
  expect(asked({ case: 'ordinary', unlawful: 'no', outweighs: 'no', uphold: '3' })).toEqual(['casting'])
})

it('does not ask what has nothing to be weighed against, nor sends an answer that is not asked any more', () => {
  expect(asked({ case: 'ordinary', unlawful: 'no' }, false)).toEqual([])
  const typed = { case: 'infant', unlawful: 'no', wouldHave: 'yes', limitBroken: 'no', unreasonable: 'yes' }
  expect(form.read({ ...voted, ...typed, casting: 'yes' }, about(true))).toEqual({
    action: {
      case: 'infant',
      vote: { uphold: 0, dismiss: 3, casting: false },
      findings: {
        ...{ kind: 'infant-class', unlawful: false, wouldHave: false },
        ...{ limitBroken: false, unreasonable: false, why: 'W' },
      },
    },
  })
})

it('takes the only appeal that there is without a question', () => {
  const typed = { ...voted, unlawful: 'no', outweighs: 'yes' }
  expect(form.read(typed, about(true))).toMatchObject({ errors: { case: 'Select an appeal' } })
  expect(form.read(typed, about(true, ['ordinary']))).toMatchObject({ action: { case: 'ordinary' } })
})
