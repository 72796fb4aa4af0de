import { describe, expect, it } from 'vitest'
import { announcing, telling } from './drawing.tsx'

describe('a draw', () => {
  const drand = {
    kind: 'drand',
    chain: 'quicknet',
    round: '900000000',
    witness: '',
    at: '',
    supervisor: 'Jo Green',
  } as const

  it('is announced with where its seed comes from', () => {
    expect(announcing.read(drand, {})).toEqual({
      action: {
        step: 'announce',
        from: { kind: 'drand', chain: 'quicknet', round: 900_000_000 },
        supervisor: 'Jo Green',
      },
    })
    const witnessed = { ...drand, kind: 'witnessed', witness: 'Ada', at: '2096-04-10 10:00' } as const
    expect(announcing.read(witnessed, {})).toMatchObject({
      action: { from: { kind: 'witnessed', witness: 'Ada', at: '2096-04-10T09:00:00.000Z' } },
    })
    expect(announcing.read({ ...witnessed, at: '2026-04-10 10:00' }, {})).toEqual({
      errors: { at: 'The draw must be in the future: announce it first' },
    })
  })

  it('is not announced by halves', () => {
    expect(announcing.read(announcing.empty({}), {})).toEqual({
      errors: {
        kind: 'Choose how lots will be drawn',
        supervisor: 'Enter who will supervise the draw',
      },
    })
    expect(announcing.read({ ...drand, round: '0' }, {})).toEqual({
      errors: { round: 'Enter the number in the series, such as 37201337' },
    })
    expect(announcing.read({ ...drand, chain: 'abc' }, {})).toEqual({
      errors: { chain: 'Enter the name of the series: quicknet or default' },
    })
    expect(announcing.read({ ...drand, round: '4201337' }, {})).toEqual({
      errors: {
        round: expect.stringMatching(/^This number is out already: enter \d{8} or a higher number$/),
      },
    })
  })

  it('takes a seed as its source gives it', () => {
    const seed = 'AB'.repeat(32)
    expect(telling.read({ seed: ` ${seed} ` }, {})).toEqual({
      action: { step: 'seed', seed: seed.toLowerCase() },
    })
    expect(telling.read({ seed: ' 7, 23, 41, 8 ' }, {})).toEqual({
      action: { step: 'drawn', drawn: '7, 23, 41, 8' },
    })
    expect(telling.read({ seed: '7 23' }, {})).toEqual({
      errors: {
        seed: 'Enter everything that was drawn, with at least 6 letters or numbers, or the whole random number from drand',
      },
    })
  })
})
