import { describe, expect, it } from 'vitest'
import { ApiProblem } from '#web/app/api.ts'
import { answered, answersHere, chosen, isNothing, isWaiting, Kept, nothingKept } from './kept.ts'
import { sendKept, type Wire } from './sendKept.ts'
import { type Device, SealedStore } from './store.ts'
import { device } from './testing/device.ts'

const part = 'form.p1.health'
const as = {
  prefix: 'shire-sample FA-7K3M-9QTD p1 ',
  read: (json: unknown) => Kept.safeParse(json).data,
  isNothing,
}
const keys = ['AAAAAAAAAAAAAAAAAAAAAA']
const otherKey = 'BBBBBBBBBBBBBBBBBBBBBA'

/** A part as the API keeps it: refuses what was not seen, knows a repeat by its key, and can be out of reach. */
function server(answers: Record<string, unknown> = {}) {
  let kept = { ...answers }
  let seen = 0
  const keysSeen = new Map<string, string>()
  const bodies: { key: string; answers: unknown }[] = []
  const view = () => ({ seen, answers: kept })
  let reach: 'yes' | 'no' | 'answer-lost' = 'yes'
  const wire: Wire = {
    read: async () => view(),
    async send(_, { key, seen: theirs, answers: sent }) {
      if (reach === 'no') throw new ApiProblem(0)
      bodies.push({ key, answers: sent })
      if (!keysSeen.has(key)) {
        if (theirs !== seen) throw problem('changed', 409)
        const bad = Object.entries(sent).find(([, value]) => value === 'bad')
        if (bad) throw problem('invalid', 422, bad[0])
        kept = Object.fromEntries(Object.entries({ ...kept, ...sent }).filter(([, value]) => value !== null))
        seen++
        keysSeen.set(key, JSON.stringify(sent))
      } else expect(JSON.stringify(sent)).toBe(keysSeen.get(key))
      if (reach === 'answer-lost') throw new ApiProblem(0)
      return view()
    },
  }
  return {
    wire,
    bodies,
    there: view,
    set: (how: typeof reach) => {
      reach = how
    },
    /** Somebody answers on another device. */
    elsewhere: (more: Record<string, unknown>) => {
      kept = { ...kept, ...more }
      seen++
    },
  }
}

const problem = (kind: string, status: number, question?: string) =>
  new ApiProblem(status, {
    type: `/problems/${kind}`,
    title: kind,
    status,
    detail: kind,
    ...(question && { errors: [{ pointer: `/with/answers/${question}`, message: 'Not like this' }] }),
  } as never)

const open = (where: Device = device()) => SealedStore.open(where, as, keys)

describe('what is entered in a section', () => {
  it('is kept until it has arrived, out of reach as long as that takes', async () => {
    const [there, store] = [server(), await open()]
    there.set('no')
    store.change(part, answered(nothingKept(there.there()), { surgery: 'Soar' }))
    await expect(sendKept(store, part, there.wire)).rejects.toThrow()
    expect(isWaiting(store.read(part) ?? nothingKept(there.there()))).toBe(true)
    expect(answersHere(there.there().answers, store.read(part))).toEqual({ surgery: 'Soar' })
    there.set('yes')
    await sendKept(store, part, there.wire)
    expect(there.there().answers).toEqual({ surgery: 'Soar' })
    expect(store.read(part)).toBeUndefined()
  })

  it('is done once where the answer of the API was lost, and what came after goes as well', async () => {
    const [there, store] = [server(), await open()]
    store.change(part, answered(nothingKept(there.there()), { surgery: 'Soar' }))
    there.set('answer-lost')
    await expect(sendKept(store, part, there.wire)).rejects.toThrow()
    const now = store.read(part)
    if (now) store.change(part, answered(now, { surgery: 'Wreake', smoking: 'no' }))
    there.set('yes')
    await sendKept(store, part, there.wire)
    expect(there.there().answers).toEqual({ surgery: 'Wreake', smoking: 'no' })
    expect(there.bodies.map(({ key }) => key)[0]).toBe(there.bodies[1]?.key)
  })

  it('goes over what another device answered only where that left it alone', async () => {
    const there = server({ surgery: 'Soar', smoking: 'no' })
    const store = await open()
    store.change(part, answered(nothingKept(there.there()), { surgery: 'Mine', conditions: 'None' }))
    there.elsewhere({ surgery: 'Theirs', smoking: 'vape' })
    await sendKept(store, part, there.wire)
    expect(there.there().answers).toEqual({ surgery: 'Theirs', smoking: 'vape', conditions: 'None' })
    const kept = store.read(part)
    expect(kept).toMatchObject({ theirs: { surgery: 'Theirs' }, answers: { surgery: 'Mine' } })
    expect(kept && isWaiting(kept)).toBe(false)
    if (kept) store.change(part, chosen(kept, 'surgery', 'mine'))
    await sendKept(store, part, there.wire)
    expect(there.there().answers.surgery).toBe('Mine')
    expect(store.read(part)).toBeUndefined()
  })

  it('stays here with the reason where it is not taken, and holds up nothing else', async () => {
    const [there, store] = [server(), await open()]
    store.change(part, answered(nothingKept(there.there()), { surgery: 'bad', smoking: 'no' }))
    await sendKept(store, part, there.wire)
    expect(there.there().answers).toEqual({ smoking: 'no' })
    expect(store.read(part)).toMatchObject({
      refused: { surgery: 'Not like this' },
      answers: { surgery: 'bad' },
    })
    const kept = store.read(part)
    if (kept) store.change(part, answered(kept, { surgery: 'Soar' }))
    await sendKept(store, part, there.wire)
    expect(there.there().answers).toEqual({ smoking: 'no', surgery: 'Soar' })
  })

  it('takes an answer away', async () => {
    const there = server({ surgery: 'Soar' })
    const store = await open()
    store.change(part, answered(nothingKept(there.there()), { surgery: undefined }))
    await sendKept(store, part, there.wire)
    expect(there.there().answers).toEqual({})
  })
})

describe('what lies on a device that others use too', () => {
  const typed = { ...nothingKept({ seen: 0, answers: {} }), typed: { conditions: 'Brindlemoor fever' } }

  it('is there again for whoever has the link, and nobody can read it without', async () => {
    const where = device()
    const store = await open(where)
    store.change(part, typed)
    await store.written()
    expect(JSON.stringify([...where.all])).not.toContain('Brindlemoor')
    expect((await open(where)).read(part)).toEqual(typed)
    expect((await SealedStore.open(where, as, [otherKey])).read(part)).toBeUndefined()
    // A newer link, in a tab that knows the one before.
    expect((await SealedStore.open(where, as, [otherKey, ...keys])).read(part)).toEqual(typed)
  })

  it('is gone once it is empty', async () => {
    const where = device()
    const store = await open(where)
    store.change(part, typed)
    store.change(part, nothingKept({ seen: 0, answers: {} }))
    await store.written()
    expect(where.all.size).toBe(0)
  })
})
