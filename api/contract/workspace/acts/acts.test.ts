import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { lifecycle } from '#contract/requests/lifecycle.ts'
import { Action, actGroups, actionNames, acts, actsWith, isAction, wordsIn } from './acts.ts'
import { privacy } from './privacy.ts'

describe.each(actionNames)('the act "%s"', (name) => {
  const act = acts[name]

  it('makes something happen that staff can make happen', () => {
    expect(act.events.length).toBeGreaterThan(0)
    for (const event of act.events) expect(lifecycle[event].from.length).toBeGreaterThan(0)
  })

  it('takes the words that it asks for, and asks for all those that it may not do without', () => {
    if (!act.words) return
    const { field, missing } = act.words
    expect(Object.keys(act.takes)).toContain(field)
    expect(act.takes[field]?.safeParse(undefined).success).toBe(missing === undefined)
  })

  it('stands in the menu once, and in the API’s document with its title', () => {
    expect(actGroups.flatMap(({ names }) => names).filter((one) => one === name)).toHaveLength(1)
    const { oneOf = [], anyOf = [] } = z.toJSONSchema(Action, { io: 'input' })
    const found = [...oneOf, ...anyOf].filter(({ description }) => description === act.title)
    expect(found.map(({ properties }) => properties?.do)).toContainEqual({ type: 'string', const: name })
  })
})

it('is taken on several at once only where nothing of one request alone is looked at', () => {
  const alone = [...Object.keys(privacy), 'decide']
  expect(actsWith(({ many }) => !many)).toEqual(expect.arrayContaining(alone))
  for (const name of ['assign', 'fix', 'note'] as const) expect(acts[name].many).toBe(true)
})

// Kept by hand, so that one more is a choice: those may write a note who may do nothing else to a request.
it('needs a right of its own to decide and to write a note', () => {
  expect(actsWith(({ right }) => right === 'decide')).toEqual(['decide'])
  expect(actsWith(({ right }) => right === 'note')).toEqual(['note', 'readdress', 'new-code'])
  expect(actsWith(({ right }) => right === 'fee')).toEqual(['take-fee', 'return-fee'])
  expect(actsWith(({ right }) => right === 'link')).toEqual(['send-link', 'send-follower-link'])
})

it('has words for the resident, but for notes and for what becomes public', () => {
  expect(actsWith(({ words }) => words?.reader === 'staff')).toEqual(['not-dangerous', 'note'])
  expect(actsWith(({ words }) => words?.reader === 'everybody')).toEqual(['publish'])
  expect(actsWith(({ words }) => words?.reader === 'resident')).toEqual(
    expect.arrayContaining('inspect schedule fix decide close refer reopen ask'.split(' ')),
  )
})

it('takes what a row says, and nothing besides', () => {
  expect(Action.parse({ do: 'fix', note: 'Filled' })).toEqual({ do: 'fix', note: 'Filled', photos: [] })
  for (const wrong of [{ do: 'fix' }, { do: 'split', note: 'No' }, { do: 'constructor' }, {}])
    expect(Action.safeParse(wrong).success).toBe(false)
  expect([isAction('fix'), isAction('constructor'), isAction(null)]).toEqual([true, false, false])
})

it('finds the words of an act', () => {
  expect(wordsIn({ do: 'ask', text: 'Where?' })).toEqual({ field: 'text', text: 'Where?' })
  expect(wordsIn({ do: 'inspect' })).toEqual({ field: 'note', text: '' })
  expect(wordsIn({ do: 'merge', into: 'HW-1' })).toEqual({ text: '' })
})
