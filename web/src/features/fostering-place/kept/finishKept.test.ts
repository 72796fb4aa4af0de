import { describe, expect, it } from 'vitest'
import type { Answers } from '#contract/core/condition.ts'
import { ApiProblem } from '#web/app/api.ts'
import { answered, type Kept, nothingKept } from '#web/kept/kept.ts'
import type { Shelf } from '#web/kept/sendKept.ts'
import { type FinishWire, finishKept } from './finishKept.ts'

const part = 'form.p1.health'

/** What is kept on a device, in memory. */
function shelf(): Shelf {
  const all = new Map<string, Kept>()
  return { read: (name) => all.get(name), change: (name, next) => void all.set(name, next) }
}

const problem = (kind: string, status: number, question?: string) =>
  new ApiProblem(status, {
    ...{ type: `/problems/${kind}`, title: kind, status, detail: kind },
    ...(question && { errors: [{ pointer: `/with/answers/${question}`, message: 'Not like this' }] }),
  } as never)

/** A section as the API keeps it: refuses what was not seen. */
function server(begun: Answers = {}) {
  let [answers, seen] = [{ ...begun }, 0]
  const done: string[] = []
  const there = () => ({ seen, answers })
  const act = (what: string, theirs: number) => {
    if (theirs !== seen) throw problem('changed', 409)
    seen++
    done.push(what)
    return there()
  }
  const wire: FinishWire = {
    read: async () => there(),
    async send(_, { seen: theirs, answers: sent }) {
      const bad = Object.keys(sent).find((key) => sent[key] === 'bad')
      if (bad) throw problem('invalid', 422, bad)
      act('save', theirs)
      answers = { ...answers, ...sent }
      return there()
    },
    finish: async (_, { seen: theirs }) => act('finish', theirs),
  }
  return {
    wire,
    done,
    there,
    elsewhere(more: Answers) {
      answers = { ...answers, ...more }
      seen++
    },
  }
}

describe('a section that is finished', () => {
  it('is so after what was saved just before, however that comes in between', async () => {
    const [there, kept] = [server({ smoking: 'no' }), shelf()]
    kept.change(part, answered(nothingKept(there.there()), { surgery: 'Soar' }))
    const { read } = there.wire
    let first = true
    const wire: FinishWire = {
      ...there.wire,
      // Something of this device arrives after the look and before the end of it.
      async read(name) {
        const found = await read(name)
        if (first) there.elsewhere({})
        first = false
        return found
      },
    }
    expect(await finishKept(kept, part, wire, { smoking: 'no', surgery: 'Soar' })).toBe('finished')
    expect(there.done).toEqual(['save', 'finish'])
  })

  it('is not so over an answer that nobody has seen here, has chosen, or has put right', async () => {
    const [there, kept] = [server({ smoking: 'no' }), shelf()]
    there.elsewhere({ smoking: 'vape' })
    expect(await finishKept(kept, part, there.wire, { smoking: 'no' })).toBe('changed')
    kept.change(part, answered(nothingKept(there.there()), { surgery: 'Mine' }))
    there.elsewhere({ surgery: 'Theirs' })
    expect(await finishKept(kept, part, there.wire, { smoking: 'vape', surgery: 'Mine' })).toBe('choose')
    const [other, again] = [server(), shelf()]
    again.change(part, answered(nothingKept(other.there()), { surgery: 'bad' }))
    expect(await finishKept(again, part, other.wire, { surgery: 'bad' })).toBe('refused')
    expect([...there.done, ...other.done]).toEqual([])
  })
})
