import { randomBytes } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { claimsToBePdf, lookAtPdf } from './pdf.ts'
import { packed, pdf } from './testing/pdf.ts'

const verdict = (bytes: Uint8Array) => {
  const looked = lookAtPdf(bytes)
  return looked.kind === 'refused' ? looked.why : looked.kind
}

/** How many characters this method of strings is given, or gives back, while something runs. */
function readBy(method: 'matchAll' | 'slice', run: () => void): number {
  const original = String.prototype[method] as (...given: unknown[]) => unknown
  let characters = 0
  const spy = vi.spyOn(String.prototype, method).mockImplementation(function (
    this: string,
    ...given: unknown[]
  ) {
    const result = original.apply(this, given)
    characters += (typeof result === 'string' ? result : this).length
    return result as never
  })
  try {
    run()
  } finally {
    spy.mockRestore()
  }
  return characters
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

  it('of many object streams, and of many actions in each other, is looked at', () => {
    const nested = `${'/OpenAction << /S /GoTo '.repeat(2000)}${' >>'.repeat(2000)}`
    const many = `${'/ObjStm '.repeat(2000)} stream\n endstream`
    expect(verdict(pdf('', undefined, [nested]))).toBe('active-pdf')
    expect(verdict(pdf('', undefined, [many]))).toBe('fine')
  })

  it('is read a few times, however often it names the action on opening', () => {
    const goes = '<< /S /GoTo /D [3 0 R /Fit] >>'
    const bytes = pdf('/OpenAction 4 0 R '.repeat(300), undefined, Array<string>(300).fill(goes))
    expect(readBy('matchAll', () => expect(verdict(bytes)).toBe('fine'))).toBeLessThan(20 * bytes.length)
  })

  it('is read a few times, however often it names object streams', () => {
    const bytes = pdf('', undefined, ['/ObjStm '.repeat(2000)])
    expect(readBy('slice', () => expect(verdict(bytes)).toBe('fine'))).toBeLessThan(20 * bytes.length)
  })

  it('with more actions on opening than anybody writes is refused', () => {
    const goes = '/OpenAction [3 0 R /Fit] '
    expect(verdict(pdf(goes.repeat(1000)))).toBe('fine')
    expect(verdict(pdf(goes.repeat(1001)))).toBe('active-pdf')
    const saved = (times: number) => ['[3 0 R /Fit]', '\n4 0 obj [3 0 R /Fit] endobj'.repeat(times)]
    expect(verdict(pdf('/OpenAction 4 0 R', undefined, saved(999)))).toBe('fine')
    expect(verdict(pdf('/OpenAction 4 0 R', undefined, saved(1000)))).toBe('active-pdf')
  })

  it('with more object streams than anybody looks at is refused', () => {
    const streams = (count: number) => pdf('', undefined, Array<string>(count).fill(packed(9, '<< >>')))
    expect(verdict(streams(2000))).toBe('fine')
    expect(verdict(streams(2001))).toBe('active-pdf')
  })

  it('whose object streams hold more than anybody looks at is refused, whole or broken', () => {
    const large = packed(9, ' '.repeat(7 * 1024 * 1024))
    const broken = large.replace('\nendstream', `${'~'.repeat(40)}\nendstream`).replace(/.{9}(?=~{40})/s, '')
    for (const stream of [large, broken]) {
      const streams = (count: number) => pdf('', undefined, Array<string>(count).fill(stream))
      expect(verdict(streams(4))).toBe('fine')
      expect(verdict(streams(6))).toBe('active-pdf')
    }
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
