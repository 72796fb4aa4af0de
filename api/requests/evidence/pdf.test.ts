import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { claimsToBePdf, lookAtPdf } from './pdf.ts'
import { packed, pdf } from './testing/pdf.ts'

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

  it('may go to a part of itself when it is opened, as LaTeX makes it do', () => {
    const goes = '<< /S /GoTo /D [3 0 R /Fit] >>'
    expect(verdict(pdf(`/OpenAction ${goes}`))).toBe('fine')
    expect(verdict(pdf('/OpenAction 4 0 R', undefined, [goes]))).toBe('fine')
    expect(verdict(pdf('/OpenAction 4 0 R', undefined, ['[3 0 R /XYZ 0 842 0]']))).toBe('fine')
    expect(verdict(pdf('/OpenAction 9 0 R', undefined, [packed(9, goes)]))).toBe('fine')
    expect(verdict(pdf('/OpenAction << /S /Named /N /FirstPage >>'))).toBe('fine')
  })

  it('may be a form, and have links, names of its parts and buttons', () => {
    const field = '<< /FT /Tx /T (name) /V (Ada) >>'
    const button = '<< /FT /Btn /T (clear) /A << /S /ResetForm >> >>'
    const link = '<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://example.org) >> >>'
    const more = '/AcroForm << /Fields [4 0 R 5 0 R] >> /Names << /Dests 7 0 R >> /PageMode /UseOutlines'
    expect(verdict(pdf(more, undefined, [field, button, link, '<< /Names [(part) [3 0 R /Fit]] >>']))).toBe(
      'fine',
    )
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
    ['an action on opening that is nowhere', '/OpenAction 4 0 R'],
    ['an action on opening that leads on', '/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next 4 0 R >>'],
    ['an action on opening without a kind', '/OpenAction << /D [3 0 R /Fit] >>'],
    ['an action on opening too long to look at', `/OpenAction << /S /GoTo ${' '.repeat(5000)} >>`],
    ['an action in disguise on opening', '/Open#41ction 4 0 R'],
    ['a film', '/Subtype /RichMedia'],
  ])('with %s is refused', (_, more) => expect(verdict(pdf(more))).toBe('active-pdf'))

  it('whose script, or action on opening, lies in a packed object is refused', () => {
    const [script, web] = ['<< /S /JavaScript /JS (x) >>', '<< /S /URI /URI (https://example.org) >>']
    expect(verdict(pdf('', undefined, [packed(9, script)]))).toBe('active-pdf')
    expect(verdict(pdf('/OpenAction 9 0 R', undefined, [packed(9, web)]))).toBe('active-pdf')
    expect(verdict(pdf('/OpenAction 4 0 R', undefined, [web]))).toBe('active-pdf')
    expect(verdict(pdf('', undefined, [packed(9, `<< /Type /Catalog /OpenAction ${web} >>`)]))).toBe(
      'active-pdf',
    )
  })

  it('whose object streams cannot be read is looked at without them', () => {
    const broken = packed(9, '<< /S /GoTo >>').replace('\nstream\n', '\nstream\nno ')
    expect(verdict(pdf('', undefined, [broken]))).toBe('fine')
    expect(verdict(pdf('/OpenAction 9 0 R', undefined, [broken]))).toBe('active-pdf')
  })

  it('of many object streams, and of many actions in each other, is looked at in no time', () => {
    const nested = `${'/OpenAction << /S /GoTo '.repeat(100_000)}${' >>'.repeat(100_000)}`
    const many = `${'/ObjStm '.repeat(100_000)} stream\n endstream`
    const began = performance.now()
    expect(verdict(pdf('', undefined, [nested]))).toBe('active-pdf')
    expect(verdict(pdf('', undefined, [many]))).toBe('fine')
    expect(performance.now() - began).toBeLessThan(6000)
  })

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
