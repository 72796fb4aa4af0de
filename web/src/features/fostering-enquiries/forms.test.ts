import { expect, it } from 'vitest'
import { noDate } from '#contract/core/typed/typed-date.ts'
import { forms } from './forms.tsx'

const read = (name: keyof typeof forms, typed: object) => forms[name].read(typed as never, {} as never)

it('asks on which day somebody was answered or met', () => {
  expect(read('answered', { way: 'call', on: noDate, note: '' })).toEqual({
    errors: { on: 'Enter the day on which you answered' },
  })
  expect(read('met', { kind: 'visit', on: { day: '31', month: '2', year: '2027' }, note: '' })).toEqual({
    errors: { 'on-day': 'February 2027 has 28 days. Check the day' },
  })
  expect(read('met', { kind: 'visit', on: { day: '2 December 2026', month: '', year: '' } })).toEqual({
    action: { kind: 'visit', on: '2026-12-02' },
  })
})

it('invites nobody before they said that they want to apply, and sends nothing of that', () => {
  expect(read('invite', { kind: 'fostering', sure: '' })).toHaveProperty('errors.sure')
  expect(read('invite', { kind: 'fostering', sure: 'yes' })).toEqual({ action: { kind: 'fostering' } })
})
