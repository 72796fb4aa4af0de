import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Contact, contactErrors } from '#contract/requests/contact.ts'
import { DepartmentUpdate } from '#contract/requests/department-act.ts'
import { issueWords } from './issue-words.ts'

function wordsFor(schema: z.ZodMiniType, sent: unknown): string[] {
  return schema.safeParse(sent).error?.issues.map(issueWords) ?? []
}

it('names the statuses that can be sent, and not the one that was', () => {
  expect(wordsFor(DepartmentUpdate, { status: 'done' })).toEqual([
    'Send one of inspected, scheduled, fixed, closed, referred, reopened',
  ])
})

it.each<[string, z.ZodMiniType, unknown, string]>([
  ['a kind', z.string(), 5, 'Send text'],
  ['a kind that is missing', z.int(), undefined, 'Send a number'],
  ['one value', z.literal('close'), 'shut', 'Send close'],
  ['too much', z.array(z.string()).check(z.maxLength(1)), ['a', 'b'], 'Send at most 1 entries'],
  ['too little', z.number().check(z.gte(3)), 2, 'Send at least 3'],
  ['a time', z.iso.datetime(), 'noon', 'Send a date and time such as 2026-03-31T09:30:00Z'],
  ['a form', z.string().check(z.regex(/^x$/)), 'y', 'Send it in the form that the documentation gives'],
  ['words of its own', z.string().check(z.regex(/^x$/, 'Send an x')), 'y', 'Send an x'],
])('says how to put right %s', (_, schema, sent, words) => expect(wordsFor(schema, sent)).toEqual([words]))

it.each<[keyof Contact, string]>([
  ['name', ' '],
  ['name', 'Ada\nLovelace'],
  ['name', 'a'.repeat(201)],
  ['name', '\n'.repeat(201)],
  ['phone', '07700 900982 ext 3'],
  ['phone', '12'],
  ['phone', '0'.repeat(30)],
  ['phone', 'x'.repeat(300)],
  ['email', 'ada@@example.org'],
  ['email', 'ada lovelace@example.org'],
  ['email', 'ada..l@example.org'],
  ['email', 'ada'],
  ['email', `${'a'.repeat(400)}@example.org`],
  ['email', 'a'.repeat(2000)],
])('says once how to put right a %s in contact details, as the page does: %j', (field, value) => {
  const contact = { updates: 'none' as const, [field]: value }
  const words = contactErrors(contact).map(({ message }) => message)
  expect(words).toHaveLength(1)
  expect(wordsFor(Contact, contact)).toEqual(words)
})
