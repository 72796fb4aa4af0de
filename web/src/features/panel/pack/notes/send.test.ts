import { describe, expect, it } from 'vitest'
import type { PackNotes } from '#contract/fostering/panel/pack.ts'
import { ApiProblem } from '#web/app/api.ts'
import { SealedStore } from '#web/kept/store.ts'
import { device } from '#web/kept/testing/device.ts'
import { type NotesWire, sendNotes, thereOf, typed } from './send.ts'
import type { KeptNotes } from './store.ts'

const name = 'P-7K3M-9QTD i1'
const until = '2027-01-06T12:00:00.000Z'
const as = { prefix: 'shire-notes me ', read: (json: unknown) => json as KeptNotes }
const open = () => SealedStore.open<KeptNotes>(device(), as, ['AAAAAAAAAAAAAAAAAAAAAA'])

/** Notes as the API keeps them: by what was seen, the same again once, and its answers may be lost. */
function server(notes: PackNotes['notes'] = []) {
  let kept: PackNotes = { seen: notes.length > 0 ? 1 : 0, notes }
  let lost = 0
  let writes = 0
  const wire: NotesWire = {
    read: async () => kept,
    async put(sent) {
      const next = { seen: sent.seen + 1, notes: sent.notes }
      if (sent.seen === kept.seen) {
        kept = next
        writes++
      } else if (JSON.stringify(next) !== JSON.stringify(kept))
        throw new ApiProblem(409, { type: '/problems/changed', title: '', status: 409, detail: '' } as never)
      if (lost-- > 0) throw new ApiProblem(0)
      return kept
    },
  }
  return {
    wire,
    there: () => kept,
    writes: () => writes,
    lose: (many: number) => {
      lost = many
    },
    elsewhere: (more: PackNotes['notes']) => {
      kept = { seen: kept.seen + 1, notes: more }
    },
  }
}

const note = (section: string, text: string) => ({ section, text, at: '2027-01-04T09:00:00.000Z' })

describe('notes that were typed on this device', () => {
  it('arrive once, though the answer was lost', async () => {
    const [there, store] = [server([note('0-about', 'Ask Ada')]), await open()]
    store.change(name, typed(undefined, thereOf(there.there()), until, '0-home', 'The garden'))
    there.lose(1)
    await expect(sendNotes(store, name, there.wire)).rejects.toThrow()
    await sendNotes(store, name, there.wire)
    expect(there.writes()).toBe(1)
    expect(there.there().notes.map(({ section, text }) => [section, text])).toEqual([
      ['0-about', 'Ask Ada'],
      ['0-home', 'The garden'],
    ])
  })

  it('lose nothing to another device that wrote on the same section', async () => {
    const [there, store] = [server(), await open()]
    store.change(name, typed(undefined, thereOf(there.there()), until, '0-home', 'Mine'))
    there.elsewhere([note('0-home', 'Theirs'), note('0-health', 'Else')])
    await sendNotes(store, name, there.wire)
    expect(there.there().notes.map(({ section, text }) => [section, text])).toEqual([
      ['0-home', 'Theirs\n\nMine'],
      ['0-health', 'Else'],
    ])
  })

  it('are gone once they are emptied', async () => {
    const [there, store] = [server([note('0-home', 'Mine')]), await open()]
    store.change(name, typed(undefined, thereOf(there.there()), until, '0-home', ' '))
    await sendNotes(store, name, there.wire)
    expect(there.there().notes).toEqual([])
  })
})
