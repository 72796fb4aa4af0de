import { deflateSync } from 'node:zlib'

/** A PDF of one empty page. `more` stands in its catalogue, `end` after its last object, `others` are objects from 4 on. */
export function pdf(more = '', end = '%%EOF\n', others: readonly string[] = []): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ...others,
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n`
  return Buffer.from(text + table + trailer + end, 'latin1')
}

/** An object stream, packed as LaTeX and word processors pack it, with this object in it. */
export function packed(number: number, object: string): string {
  const head = `${number} 0 `
  const data = deflateSync(Buffer.from(`${head}${object}`)).toString('latin1')
  const dictionary = `<< /Type /ObjStm /N 1 /First ${head.length} /Filter /FlateDecode /Length ${data.length} >>`
  return `${dictionary}\nstream\n${data}\nendstream`
}
