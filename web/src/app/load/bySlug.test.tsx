import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { bySlug } from './bySlug.ts'

const counting = () => {
  const one = vi.fn(async () => 'the first')
  const other = vi.fn(async () => 'the second')
  return { one, other, all: bySlug(async () => ({ default: { one, other } })) }
}

describe('what there is one of for each slug', () => {
  it('is fetched alone, and once', async () => {
    const { one, other, all } = counting()
    const [, found] = await all.preload('one')
    await all.preload('one')
    expect(found).toBe('the first')
    expect(one).toHaveBeenCalledOnce()
    expect(other).not.toHaveBeenCalled()
  })

  it.each(['nothing', 'constructor'])('is nothing for %s', async (slug) => {
    expect((await counting().all.preload(slug))[1]).toBeUndefined()
  })

  it('is drawn at once when it was fetched before', async () => {
    const { all } = counting()
    const Shown = () => <p>{all.useOne('one') ?? 'none'}</p>
    await all.preload('one')
    expect(renderToStaticMarkup(<Shown />)).toBe('<p>the first</p>')
  })

  it('is asked for again after a failure', async () => {
    let fails = true
    const all = bySlug(async () => {
      if (fails) throw new Error('gone')
      return { default: { one: async () => 'there' } }
    })
    await expect(all.preload('one')).rejects.toThrow('gone')
    fails = false
    expect((await all.preload('one'))[1]).toBe('there')
  })
})
