import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { claimsToBePdf, lookAtPdf } from './pdf.ts'
import { pdf } from './testing/pdf.ts'

const verdict = (bytes: Uint8Array) => {
  const looked = lookAtPdf(bytes)
  return looked.kind === 'refused' ? looked.why : looked.kind
}

describe('a PDF', () => {
  it('is kept as it came', () => {
    const bytes = pdf()
    expect(lookAtPdf(bytes)).toEqual({ kind: 'fine', file: { bytes, contentType: 'application/pdf' } })
  })

  it('may say at which page to open, as word processors make it do', () => {
    expect(verdict(pdf('/OpenAction [3 0 R /XYZ null null 0]'))).toBe('fine')
    expect(verdict(pdf('/OpenAction[3 0 R /Fit]'))).toBe('fine')
  })

  it('may hold pictures in whose bytes short names turn up', () => {
    const picture = Buffer.concat([randomBytes(200_000), Buffer.from('/JS /AA /S(')])
    expect(verdict(Buffer.concat([pdf(), picture, Buffer.from('\n%%EOF')]))).toBe('fine')
  })

  it.each([
    ['a script', '/Names << /JavaScript 4 0 R >>'],
    ['a script with its name in disguise', '/Names << /J#61va#53cript 4 0 R >>'],
    ['a program to launch', '/AA << /O << /S /Launch /F (x) >> >>'],
    ['another file', '/Names << /EmbeddedFiles 4 0 R >>'],
    ['a file in it', '<< /Type /EmbeddedFile >>'],
    ['an action on opening', '/OpenAction << /S /URI /URI (http://example.org) >>'],
    ['an action elsewhere on opening', '/OpenAction 4 0 R'],
    ['an action in disguise on opening', '/Open#41ction 4 0 R'],
    ['a film', '/Subtype /RichMedia'],
  ])('with %s is refused', (_, more) => expect(verdict(pdf(more))).toBe('active-pdf'))

  it('with a password is refused', () => expect(verdict(pdf('/Encrypt 4 0 R'))).toBe('locked-pdf'))

  it('that was cut off is refused', () => {
    expect(verdict(pdf('', ''))).toBe('damaged-pdf')
    expect(verdict(Buffer.concat([pdf(), Buffer.alloc(2000)]))).toBe('damaged-pdf')
  })

  it('begins as one, with nothing before it', () => {
    const late = Buffer.concat([Buffer.from('<html>'), pdf()])
    expect([claimsToBePdf(pdf()), claimsToBePdf(late), claimsToBePdf(Buffer.alloc(0))]).toEqual([
      true,
      false,
      false,
    ])
    expect(verdict(late)).toBe('not-taken')
  })
})
