import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { merklePath, merkleRoot, rootBy } from './merkle.ts'

const texts = (count: number) => Array.from({ length: count }, (_, at) => `row ${at}`)

describe('the tree of hashes', () => {
  it('has the root that RFC 9162 gives to no leaf and to an empty one', () => {
    // Test values of Certificate Transparency's own implementations.
    expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(merkleRoot([''])).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  })

  it('leads every text to the root, whatever the size', () => {
    for (let size = 1; size <= 33; size++) {
      const all = texts(size)
      const root = merkleRoot(all)
      for (const [at, text] of all.entries()) expect(rootBy(text, merklePath(all, at))).toBe(root)
    }
  })

  it('leads no other text there, by no other place, and by no way that is changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), fc.nat(), fc.nat(), fc.nat(), (size, a, b, c) => {
        const all = texts(size)
        const root = merkleRoot(all)
        const [index, other] = [a % size, b % size]
        const path = merklePath(all, index)
        if (other !== index) {
          expect(rootBy(`row ${other}`, path)).not.toBe(root)
          expect(rootBy(`row ${index}`, { ...path, index: other })).not.toBe(root)
        }
        const at = c % path.beside.length
        const changed = path.beside.map((hash, place) =>
          place === at ? hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) : hash,
        )
        expect(rootBy(`row ${index}`, { ...path, beside: changed })).not.toBe(root)
        expect(rootBy(`row ${index}`, { ...path, beside: path.beside.slice(1) })).not.toBe(root)
        expect(rootBy(`row ${index}`, { ...path, beside: [...path.beside, root] })).not.toBe(root)
      }),
    )
  })

  it('takes no node for a leaf, and the last of an odd number not twice', () => {
    expect(merkleRoot(texts(3))).not.toBe(merkleRoot([...texts(3), 'row 2']))
  })

  it('refuses a way that is none', () => {
    const path = merklePath(texts(4), 2)
    for (const wrong of [{ index: -1 }, { index: 4 }, { index: 1.5 }, { size: 0 }, { beside: ['zz', 'zz'] }])
      expect(rootBy('row 2', { ...path, ...wrong })).toBeUndefined()
    expect(() => merklePath(texts(4), 4)).toThrow('There is no leaf 4 of 4')
  })
})
