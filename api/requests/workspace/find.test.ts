import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { countLists } from './count.ts'
import { indexWords } from './index-words.ts'
import { search } from './search.ts'
import {
  begin,
  day,
  finding,
  happens,
  indexing,
  list,
  now,
  page,
  references,
  reported,
  requests,
  words,
} from './testing/listed.ts'
import { queryTokens, tokensOf } from './tokens.ts'

beforeEach(begin)

describe('a list', () => {
  it('has what is open, the newest first, page after page', async () => {
    const all: string[] = []
    for (let n = 0; n < 7; n++) all.unshift(await reported(n))
    const seen: string[] = []
    let after: object | undefined
    for (;;) {
      const { lines, next } = await page('open', { limit: 3, ...(after ? { after } : {}) })
      seen.push(...lines.map(({ reference }) => reference))
      if (!next) break
      after = next
    }
    expect(seen).toEqual(all)
  })

  it('tells what is late, what is nobody’s, what is mine, what waits for a look, and what is done', async () => {
    const [late, mine, done, answered] = [
      await reported(0),
      await reported(20),
      await reported(21),
      await reported(22),
    ]
    for (const one of [late, mine, done, answered]) await happens(one, { type: 'acknowledged' })
    await happens(mine, { type: 'assigned', assignee: { id: 'me', name: 'Me' } })
    await happens(done, { type: 'fixed' })
    await happens(answered, { type: 'answered', by: 'You', message: 'm' })
    expect(await references('overdue')).toEqual([late])
    expect(await references('unassigned')).toEqual([answered, late])
    expect(await references('mine')).toEqual([mine])
    expect(await references('attention')).toEqual([answered])
    expect(await references('finished')).toEqual([done])
    await happens(answered, { type: 'inspected' })
    expect(await references('attention')).toEqual([])
  })

  it('counts each list up to 100, and of the services that somebody may see alone', async () => {
    const late = await reported(0)
    await reported(29)
    await happens(late, { type: 'assigned', assignee: { id: 'me', name: 'Me' } })
    const views = ['new', 'overdue', 'unassigned', 'mine', 'attention', 'open'] as const
    const count = async (more: object = {}) => {
      const asked = { department: 'highways', views, staff: 'me', ...more }
      return (await countLists(finding(), asked)).map(({ count, more }) => `${count}${more ? '+' : ''}`)
    }
    expect(await count()).toEqual(['1', '1', '1', '1', '0', '2'])
    expect(await count({ staff: 'you' })).toEqual(['1', '1', '1', '0', '0', '2'])
    expect(await count({ services: ['kerb'] })).toEqual(['0', '0', '0', '0', '0', '0'])
    expect(await count({ department: 'libraries' })).toEqual(['0', '0', '0', '0', '0', '0'])
    const record = list.records.get(`highways ${late}`)!
    for (let n = 0; n < 101; n++)
      list.records.set(`highways ${n}`, { ...record, reference: `${n}`, assignee: 'you' })
    expect(await count({ staff: 'you' })).toEqual(['1', '100+', '1', '100+', '0', '100+'])
  })

  it('has as new what came since the working day before', async () => {
    const [old, since] = [await reported(27), await reported(29)]
    expect(await references('open')).toEqual([since, old])
    expect(await references('new')).toEqual([since])
    expect(await references('new', { service: 'pothole' })).toEqual([since])
    await happens(since, { type: 'acknowledged' })
    await happens(since, { type: 'fixed' })
    expect(await references('new')).toEqual([])
  })

  it('shows a request as late no more that is opened again', async () => {
    const late = await reported(0)
    for (const type of ['acknowledged', 'fixed']) await happens(late, { type })
    await happens(late, { type: 'reopened', dueAt: new Date(now().getTime() + day).toISOString() })
    expect([await references('overdue'), await references('open')]).toEqual([[], [late]])
  })

  it('goes by service and team, and shows no services that somebody may not see', async () => {
    const one = await reported(1)
    expect(await references('open', { service: 'pothole' })).toEqual([one])
    expect(await references('open', { service: 'kerb' })).toEqual([])
    const team = list.records.get(`highways ${one}`)?.team
    expect(team).toBeDefined()
    expect(await references('open', { team })).toEqual([one])
    expect(await references('unassigned', { team: 'nobody' })).toEqual([])
    expect(await references('open', { services: ['kerb'] })).toEqual([])
  })

  it('follows a request to another department, and out of the first one’s', async () => {
    const one = await reported(1)
    await happens(one, { type: 'acknowledged' })
    await happens(one, { type: 'referred', to: { kind: 'department', id: 'transport' } })
    requests.items.set(one, { ...requests.items.get(one)!, department: 'transport' })
    await happens(one, { type: 'transferred', from: 'highways' })
    expect(await references('open')).toEqual([])
    expect(await references('finished')).toEqual([one])
    expect(await references('open', { department: 'transport' })).toEqual([one])
    const [left] = (await page('finished')).lines
    const [there] = (await page('open', { department: 'transport' })).lines
    expect([left, there]).toMatchObject([{ state: 'referred' }, { location: expect.anything() }])
    expect(left).not.toHaveProperty('location')
  })

  it('forgets words beside a place once they are redacted', async () => {
    const one = await reported(1)
    const placed = (description: string) => {
      const stored = requests.items.get(one)!
      requests.items.set(one, { ...stored, location: { ...stored.location!, description } })
    }
    placed('Number 4')
    await happens(one, { type: 'redacted' })
    expect((await page('open')).lines[0]?.place).toBe('Number 4')
    placed('By the bridge')
    await happens(one, { type: 'redacted' })
    expect((await page('open')).lines[0]?.place).toBe('By the bridge')
  })
})

describe('the search', () => {
  const find = async (text: string, more: object = {}) => {
    const { lines } = await search(finding(), {
      text,
      departments: ['highways', 'transport'],
      mayFind: () => true,
      ...more,
    })
    return lines.map(({ reference }) => reference)
  }

  it('finds by reference however it is written, by all of the words, by name, by e-mail', async () => {
    const one = await reported(1, { details: 'The café’s drain is blocked' })
    const two = await reported(2, { details: 'A drain' })
    expect(await find(one.toLowerCase().replaceAll('-', ' '))).toEqual([one])
    expect(await find('drain')).toEqual([two, one])
    expect(await find('blocked CAFES drain')).toEqual([one])
    expect(await find('resident number2')).toEqual([two])
    expect(await find('R1@example.org')).toEqual([one])
    expect(await find('drain unheard')).toEqual([])
  })

  it('finds by the number of the job that it became', async () => {
    const one = await reported(1)
    await reported(2)
    await happens(one, { type: 'acknowledged' })
    await happens(one, { type: 'inspected', departmentReference: 'J-20417/B' })
    await indexWords(indexing(), one)
    for (const typed of ['J-20417/B', '20417', 'j20417b']) expect(await find(typed)).toEqual([one])
    expect(await find('J-20418')).toEqual([])
  })

  it('finds what is near a postcode', async () => {
    const one = await reported(1)
    const { lat, lon } = requests.items.get(one)!.location!
    expect(await find('LE11 1AA', { near: { lat: lat + 0.004, lon } })).toEqual([one])
    expect(await find('LE11 1AA', { near: { lat: lat + 0.02, lon } })).toEqual([])
  })

  it('finds in no other department, and nothing that may not be found', async () => {
    await reported(1, { details: 'A drain' })
    expect(await find('drain', { departments: ['transport'] })).toEqual([])
    expect(await find('drain', { mayFind: () => false })).toEqual([])
  })

  it('holds fingerprints alone, and none of a word that was taken out', async () => {
    const one = await reported(1, { details: 'Smithson fell' })
    expect(JSON.stringify([...words.found.keys()])).not.toMatch(/smithson/i)
    const stored = requests.items.get(one)!
    requests.items.set(one, { ...stored, answers: { ...stored.answers, details: 'Somebody fell' } })
    await indexWords(indexing(), one)
    expect(await find('smithson')).toEqual([])
    expect(await find('somebody')).toEqual([one])
  })

  it('comes to the same words however often and wherever it is stopped', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 6 }), async (stops) => {
        begin()
        const one = await reported(1, { details: 'alpha beta' })
        const stored = requests.items.get(one)!
        requests.items.set(one, { ...stored, answers: { ...stored.answers, details: 'beta gamma' } })
        for (const stop of stops) await stoppedAt(stop, one)
        await indexWords(indexing(), one)
        expect(await find('alpha')).toEqual([])
        expect(await find('beta gamma')).toEqual([one])
      }),
      { numRuns: 40 },
    )
  })

  /** Runs until the step of this number, which fails. */
  async function stoppedAt(step: number, reference: string) {
    let calls = 0
    const failing = new Proxy(words, {
      get(target, name) {
        const method = Reflect.get(target, name)
        if (typeof method !== 'function') return method
        return async (...asked: unknown[]) => {
          if (calls++ === step) throw new Error('stopped')
          return method.apply(target, asked)
        }
      },
    })
    await indexWords({ ...indexing(), words: failing }, reference).catch(() => undefined)
  }
})

describe('words', () => {
  it.each([
    ['Le11 3tu', ['le113tu']],
    ['LE11 OFR', ['le110fr']],
    ['LE11-0FR', ['le110fr']],
    ['le11 - ofr', ['le110fr']],
    ['LE11.0FR', ['le110fr']],
    ['LEI1 0FR', ['le110fr']],
    ['LE1l 0FR', ['le110fr']],
    ['A50 oil', ['a50', 'oil']],
    ['A6 old bridge', ['a6', 'old', 'bridge']],
    ['LE11 oil', ['le11', 'oil']],
    ['LE11 old mill', ['le11', 'old', 'mill']],
    ['pothole LE11-0FR', ['le11', 'le110fr', 'pothole']],
    ['07700 900 982', ['07700900982']],
    ['+44 7700 900982', ['07700900982']],
    ['Ada@Example.org', ['ada@example.org']],
    ['the pothole', ['pothole']],
  ])('of "%s" are looked for as %j', (text, tokens) => {
    expect(queryTokens(text)).toEqual(tokens)
  })

  it('of a text have postcodes by their first half too, and stay within bounds', () => {
    expect(tokensOf('Near LE11 3TU')).toEqual(['le11', 'le113tu'])
    for (const text of ['LE11 OFR', 'LE11-0FR', 'le110fr', 'LE11 0FR'])
      expect(tokensOf(`Near ${text}`)).toEqual(expect.arrayContaining(['le11', 'le110fr']))
    expect(tokensOf('LE11 old mill')).toEqual(['le11', 'le110ld', 'old', 'mill'])
    expect(tokensOf('oil on the A50')).toEqual(['oil', 'a50'])
    const many = Array.from({ length: 1000 }, (_, n) => `word${n}`).join(' ')
    expect(tokensOf(many).length).toBeLessThanOrEqual(150)
  })
})
