import { expect, it, vi } from 'vitest'
import { createOpen311App } from '#http/open311/app.ts'
import { createApp } from './app.ts'
import { ProblemError } from './problem.ts'
import { beside, lazily, madeOf, together } from './together.ts'

const broken = () => {
  throw new TypeError('a name that somebody typed')
}
const notes = createApp()
  .get('/api/notes/:id', ({ req, json }) => json({ id: req.param('id') }))
  .get('/api/notes', () => new Response('kept', { headers: { 'cache-control': 'public, max-age=60' } }))
const others = createApp()
  .post('/api/notes/:id/words', () => {
    throw new ProblemError('conflict', 'Not now.')
  })
  .get('/api/broken/:id', broken)
const photos = createOpen311App().get('/open311/v2/photos/:id', () => new Response('a photo'))
const both = together(notes, others)

const problem = async (path: string, method = 'GET', app = both) => {
  const answer = await app.request(path, { method })
  return { status: answer.status, ...((await answer.json()) as { type: string }) }
}

it('answers the routes of each, stored nowhere unless they say so', async () => {
  const one = await both.request('/api/notes/7')
  expect([await one.json(), one.headers.get('cache-control')]).toEqual([{ id: '7' }, 'no-store'])
  const all = await both.request('/api/notes', { method: 'HEAD' })
  expect([await all.text(), all.headers.get('cache-control')]).toEqual(['', 'public, max-age=60'])
})

it('fails as each does alone', async () => {
  expect(await problem('/api/notes/7/words', 'POST')).toEqual(
    await problem('/api/notes/7/words', 'POST', others),
  )
  expect(await problem('/api/nothing')).toEqual(await problem('/api/nothing', 'GET', notes))
  expect(await problem('/api/notes', 'DELETE')).toMatchObject({ status: 404 })
})

it('names the route of what nobody expected, and not what was typed', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  expect(await problem('/api/broken/secret')).toMatchObject({ status: 500 })
  const [line] = log.mock.calls.flat() as [string]
  log.mockRestore()
  expect(JSON.parse(line)).toMatchObject({ name: 'TypeError', method: 'GET', route: '/api/broken/:id' })
  expect(line).not.toContain('somebody typed')
})

it('leaves what begins otherwise to an app with mistakes of its own', async () => {
  const app = beside(notes, '/open311/', photos)
  expect(await (await app.request('/open311/v2/photos/1')).text()).toBe('a photo')
  const missing = await app.request('/open311/v2/nothing.xml', { method: 'POST' })
  expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('<errors>')])
  const alone = await photos.request('/open311/v2/nothing.xml', { method: 'POST' })
  expect(new Map(missing.headers)).toEqual(new Map(alone.headers))
  expect(await problem('/api/nothing', 'GET', app)).toEqual(await problem('/api/nothing', 'GET', notes))
  expect((await app.request('/api/notes/7')).headers.get('cache-control')).toBe('no-store')
})

it('reads the code of an app once, with the first request to it, and again after it could not be read', async () => {
  const load = vi.fn(async () => others).mockRejectedValueOnce(new Error('no such file'))
  const log = vi.spyOn(console, 'error').mockReturnValue()
  const app = together(notes, lazily(load))
  expect((await app.request('/api/notes/7')).status).toBe(200)
  expect(load).not.toHaveBeenCalled()
  expect(await problem('/api/notes/7/words', 'POST', app)).toMatchObject({ status: 500 })
  for (let time = 0; time < 2; time++)
    expect(await problem('/api/notes/7/words', 'POST', app)).toEqual(
      await problem('/api/notes/7/words', 'POST', others),
    )
  log.mockRestore()
  expect(load).toHaveBeenCalledTimes(2)
})

it('makes anew what is made of something that has changed, and only then', async () => {
  let word = 'one'
  const make = vi.fn(async (of: { word: string }) => createApp().get('/api/word', ({ json }) => json(of)))
  const app = madeOf(async () => ({ word }), make)
  const said = async () => (await app.request('/api/word')).json()
  expect([await said(), await said()]).toEqual([{ word: 'one' }, { word: 'one' }])
  expect(make).toHaveBeenCalledTimes(1)
  word = 'two'
  expect(await said()).toEqual({ word: 'two' })
  make.mockRejectedValueOnce(new Error('cut off'))
  word = 'three'
  expect((await app.request('/api/word')).status).toBe(500)
  expect(await said()).toEqual({ word: 'three' })
})
