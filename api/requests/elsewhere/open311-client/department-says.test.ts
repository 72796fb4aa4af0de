import { describe, expect, it } from 'vitest'
import { world } from './testing/world.ts'

const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000).toISOString()

describe('what the department says', () => {
  interface Said {
    readonly id: string
    readonly status: string
    readonly minute: number
    readonly words?: string
    readonly media?: readonly string[]
  }

  /** `there`: ids of the photos that can be had, by address. */
  async function listedWith(there: Readonly<Record<string, string>>, ...said: Said[]) {
    const all = await world()
    for (const [url, id] of Object.entries(there)) all.photos.set(url, id)
    await all.hand(1)
    all.wait(3600)
    const from = new Date(all.ports.now().getTime() - 3_500_000)
    for (const { id, status, minute, words = '', media = [] } of said)
      all.server.said.push({
        ...{
          id,
          requestId: 'R1',
          status,
          at: minutes(from, minute),
          isTimed: true,
          description: words,
          media,
        },
      })
    await all.poll()
    all.wait(60)
    await all.poll()
    return all
  }
  const listed = (...said: Said[]) => listedWith({}, ...said)

  it('under the same number at a later time with another state is news', async () => {
    const { types, request } = await listed(
      { id: 'H1', status: 'investigating', minute: 1 },
      { id: 'H2', status: 'closed', minute: 2 },
      { id: 'H1', status: 'investigating', minute: 3 },
    )
    expect(request().state).toBe('inspected')
    expect(types()).toEqual(['submitted', 'acknowledged', 'inspected', 'closed', 'reopened', 'inspected'])
  })

  it('under the same number at a later time and nothing else new is none', async () => {
    const { types } = await listed(
      { id: 'H1', status: 'investigating', minute: 1, words: 'We look.' },
      { id: 'H1', status: 'investigating', minute: 3, words: 'We look.' },
    )
    expect(types()).toEqual(['submitted', 'acknowledged', 'inspected'])
  })

  it.each(['unchanged', 'open', 'for_triage', 'internal_referral', 'something of their own'])(
    'with the state “%s” reaches whoever waits',
    async (status) => {
      const { request, types } = await listed({ id: 'H1', status, minute: 1, words: 'Waiting for parts.' })
      expect(types()).toEqual(['submitted', 'acknowledged', 'updated'])
      expect(request().history.at(-1)).toMatchObject({ note: 'Waiting for parts.', by: 'Highways' })
    },
  )

  it('may be that it is cancelled, or opened again, with words', async () => {
    const { types, request } = await listed(
      { id: 'H1', status: 'cancelled', minute: 1, words: 'Sent twice.' },
      { id: 'H2', status: 'reopen', minute: 2, words: 'It was not.' },
    )
    expect(types()).toEqual(['submitted', 'acknowledged', 'closed', 'reopened'])
    expect(request().history.at(-1)?.note).toBe('It was not.')
  })

  it('under the same number at a later time in other words is news', async () => {
    const { request, types } = await listed(
      { id: 'H1', status: 'investigating', minute: 1, words: 'We look.' },
      { id: 'H1', status: 'investigating', minute: 3, words: 'We come on Tuesday.' },
    )
    expect(types()).toEqual(['submitted', 'acknowledged', 'inspected', 'updated'])
    expect(request().history.at(-1)?.note).toBe('We come on Tuesday.')
  })

  it('in one moment goes on as work does, however it is listed', async () => {
    const { types } = await listed(
      { id: 'H3', status: 'fixed', minute: 1 },
      { id: 'H2', status: 'planned', minute: 1 },
      { id: 'H1', status: 'investigating', minute: 1 },
    )
    expect(types()).toEqual(['submitted', 'acknowledged', 'inspected', 'scheduled', 'fixed'])
  })

  it('in one moment in which it was told something goes on as work does', async () => {
    const { server, hand, follow, poll, wait, types } = await world()
    await hand(1)
    await follow(2)
    await hand(3)
    const { at } = server.told[0]!
    const theirs = { requestId: 'R1', at, isTimed: true, description: '' }
    server.said.push(
      { id: 'H2', status: 'planned', ...theirs },
      { id: 'H1', status: 'investigating', ...theirs },
    )
    wait(60)
    await poll()
    expect(types().slice(-2)).toEqual(['inspected', 'scheduled'])
  })

  it('in one moment in which it was opened again goes on as it is listed', async () => {
    const { request } = await listed(
      { id: 'H1', status: 'closed', minute: 1 },
      { id: 'H2', status: 'reopen', minute: 1, words: 'It is not.' },
    )
    expect(request().history.at(-1)?.note).toBe('It is not.')
  })

  it('may come with photos, which are the department’s; of one that cannot be had stands where it is', async () => {
    const media = ['https://photos.example/1', 'https://photos.example/gone']
    const { request, photosAsked } = await listedWith(
      { 'https://photos.example/1': 'PHOTO1' },
      { id: 'H1', status: 'fixed', minute: 1, words: 'Filled.', media },
    )
    expect(request().history.at(-1)).toMatchObject({
      type: 'fixed',
      evidence: ['PHOTO1'],
      note: 'Filled.\n\nPhoto: https://photos.example/gone',
    })
    expect(request().evidence).toContainEqual({ id: 'PHOTO1', by: 'department' })
    // It is listed at every look for a while, and fetched at the first.
    expect(photosAsked).toEqual(media)
  })

  it('may be a photo alone', async () => {
    const { request, types } = await listedWith(
      { 'https://photos.example/1': 'PHOTO1' },
      { id: 'H1', status: 'unchanged', minute: 1, media: ['https://photos.example/1'] },
    )
    expect(types()).toEqual(['submitted', 'acknowledged', 'updated'])
    expect(request().history.at(-1)).toMatchObject({ evidence: ['PHOTO1'] })
    expect(request().history.at(-1)).not.toHaveProperty('note')
  })
})
