import { describe, expect, it } from 'vitest'
import { type Device, namesOn, SealedStore } from './store.ts'
import { device } from './testing/device.ts'

interface Note {
  readonly words: string
  readonly open: boolean
}

const key = 'AAAAAAAAAAAAAAAAAAAAAA'
const other = 'BBBBBBBBBBBBBBBBBBBBBA'
const as = {
  prefix: 'shire-sample one ',
  read: (json: unknown) => json as Note,
  label: ({ open }: Note) => `2027-01-12 ${open ? 'unsent' : 'taken'}`,
}

const open = (where: Device, with_ = key) => SealedStore.open<Note>(where, as, [with_])
const note = (words: string, isOpen = true): Note => ({ words, open: isOpen })

describe('what lies sealed on a device', () => {
  it('says beside itself in the clear no more than its label', async () => {
    const where = device()
    const store = await open(where)
    store.change('a', note('Brindlemoor'))
    await store.written()
    const [text = ''] = where.all.values()
    expect(text).toMatch(/^2027-01-12 unsent [\w+/=]+\.[\w+/=]+$/)
    expect(text).not.toContain('Brindlemoor')
    store.change('a', note('Brindlemoor', false))
    await store.written()
    expect([...where.all.values()][0]).toMatch(/^2027-01-12 taken /)
    expect((await open(where)).read('a')).toEqual(note('Brindlemoor', false))
    expect((await open(where, other)).names()).toEqual([])
  })

  it('is the last that was entered, however fast it was changed', async () => {
    const where = device()
    const store = await open(where)
    for (let at = 0; at < 30; at++) {
      store.change('a', note(`word ${at}`))
      if (at % 7 === 0) await Promise.resolve()
    }
    await store.written()
    expect((await open(where)).read('a')).toEqual(note('word 29'))
  })

  it('is read anew where another tab has changed it, but never over what was changed here since', async () => {
    const where = device()
    const [one, two] = [await open(where), await open(where)]
    one.change('a', note('from one'))
    await one.written()
    let heard = 0
    two.subscribe(() => heard++)
    await two.again('a')
    expect([two.read('a'), heard]).toEqual([note('from one'), 1])
    one.change('a', note('from one again'))
    await one.written()
    const reading = two.again('a')
    two.change('a', note('from two'))
    await reading
    expect(two.read('a')).toEqual(note('from two'))
    one.change('a', undefined)
    await one.written()
    await two.written()
    await one.again('a')
    expect(one.read('a')).toEqual(note('from two'))
  })

  it('stays as it was changed here where that is written sooner than what another tab wrote is read', async () => {
    const where = device()
    const [one, two] = [await open(where), await open(where)]
    one.change('a', note('from one '.repeat(1_000_000)))
    await one.written()
    const reading = two.again('a')
    await null
    two.change('a', note('from two'))
    await two.written()
    await reading
    expect(two.read('a')).toEqual(note('from two'))
  })

  it('is gone where another tab took it off', async () => {
    const where = device()
    const [one, two] = [await open(where), await open(where)]
    one.change('a', note('x'))
    await one.written()
    await two.again('a')
    one.change('a', undefined)
    await one.written()
    await two.again('a')
    expect([two.read('a'), namesOn(where, as.prefix)]).toEqual([undefined, []])
  })

  it('says when a device keeps nothing, and again once it does', async () => {
    let full = true
    const where: ReturnType<typeof device> = device({
      setItem: (name, value) => {
        if (full) throw new DOMException('full', 'QuotaExceededError')
        where.all.set(name, value)
      },
    })
    const store = await open(where)
    expect(store.holds).toBe(true)
    store.change('a', note('x'))
    await store.written()
    expect([store.holds, store.read('a')]).toEqual([false, note('x')])
    // Looking again loses nothing that lies nowhere else.
    await store.again('a')
    expect(store.read('a')).toEqual(note('x'))
    full = false
    store.change('a', note('y'))
    await store.written()
    expect([store.holds, (await open(where)).read('a')]).toEqual([true, note('y')])
    const none = await SealedStore.open<Note>(undefined, as, [key])
    none.change('a', note('z'))
    await none.again('a')
    expect([none.holds, none.read('a')]).toEqual([false, note('z')])
  })
})
