import { describe, expect, it } from 'vitest'
import { codeOf, readCode, rowId } from './code.ts'

const secret = new Uint8Array(32).fill(7)
const code = codeOf(secret, 'reception-2027', 'AD-7K3M-9QTD')

describe('the code of a family', () => {
  it('is the same each time, and another for another child, round or council', () => {
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    const others = [
      codeOf(secret, 'reception-2028', 'AD-7K3M-9QTD'),
      codeOf(secret, 'reception-2027', 'AD-7K3M-9QTE'),
      codeOf(new Uint8Array(32).fill(8), 'reception-2027', 'AD-7K3M-9QTD'),
    ]
    expect(new Set([code, ...others]).size).toBe(4)
    expect(codeOf(secret, 'reception-2027', 'AD-7K3M-9QTD')).toBe(code)
  })

  it('is read as people type it', () => {
    expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code)
    expect(readCode('ooooIIIILLLL0000')).toBe('0000-1111-1111-0000')
    for (const wrong of ['', code.slice(1), `${code}0`, 'UUUU-UUUU-UUUU-UUUU'])
      expect(readCode(wrong)).toBeUndefined()
  })

  it('is made with no secret that could be guessed', () => {
    expect(() => codeOf(new Uint8Array(31), 'reception-2027', 'AD-7K3M-9QTD')).toThrow('32 bytes or more')
  })
})

describe('the id of a row', () => {
  it('is its own for every piece, and says nothing of the code', () => {
    const ids = [0, 1, 2].map((piece) => rowId('reception-2027', code, piece))
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(rowId('reception-2028', code, 0)).not.toBe(ids[0])
  })
})
