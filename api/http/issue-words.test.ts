import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { DepartmentUpdate } from '#contract/department-act.ts'
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
