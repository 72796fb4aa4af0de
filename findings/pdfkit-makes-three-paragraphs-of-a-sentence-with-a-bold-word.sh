#!/usr/bin/env bash
# pdfkit 0.20.2 (npm), read by pdfjs-dist 5.6.205, seen on 2026-12-01.
#
# A tagged letter has a sentence with a bold date in it. It is written in three pieces, joined by `continued`, and
# `structParent` makes the paragraph: its documentation says that each paragraph is given an element of its own.
#   expected: one paragraph, as it is on the page
#   seen:     three: “Tell us by”, “15 April” and “if you want the place.”, though only the first piece was given the parent
# The option is carried along with the others, and each piece begins an element. A screen reader stops twice in the sentence,
# and whoever goes from paragraph to paragraph hears a date and not what has to be done by it; a check for tags finds nothing
# wrong. Write the pieces in doc.struct('P', () => …) and give none of them the option.
# (Nothing is drawn, so that the reader gets no more than the names of what it would draw with.)
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --omit=optional pdfkit@0.20.2 pdfjs-dist@5.6.205
cat > try.mjs <<'JS'
import PDFDocument from 'pdfkit'

for (const drawn of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[drawn] = class {}
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')

async function paragraphs(write) {
  const letter = new PDFDocument({ tagged: true, pdfVersion: '1.7', lang: 'en-GB' })
  const parts = []
  letter.on('data', (part) => parts.push(part))
  const ended = new Promise((resolve) => letter.on('end', resolve))
  const section = letter.struct('Sect')
  letter.addStructure(section)
  write(letter, section)
  section.end()
  letter.end()
  await ended

  const { promise } = getDocument({ data: new Uint8Array(Buffer.concat(parts)), verbosity: 0 })
  const page = await (await promise).getPage(1)
  const text = new Map()
  let at
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items)
    if (item.type === 'beginMarkedContentProps') at = item.id
    else if (item.str) text.set(at, (text.get(at) ?? '') + item.str)
  const read = ({ id, children = [] }) => (id ? text.get(id) : children.map(read).join(''))
  const [{ children }] = (await page.getStructTree()).children
  return children.map((one) => `${one.role} “${read(one)}”`).join(', ')
}
const pieces = (letter, options) =>
  letter
    .font('Helvetica')
    .text('Tell us by ', { ...options, continued: true })
    .font('Helvetica-Bold')
    .text('15 April', { continued: true })
    .font('Helvetica')
    .text(' if you want the place.', { continued: false })

console.log('structParent:', await paragraphs((letter, section) => pieces(letter, { structParent: section })))
console.log('doc.struct:  ', await paragraphs((letter, section) => section.add(letter.struct('P', () => pieces(letter)))))
JS
seen=$(node try.mjs 2>/dev/null)
echo "$seen"
test "$seen" = 'structParent: P “Tell us by”, P “ 15 April”, P “ if you want the place.”
doc.struct:   P “Tell us by 15 April if you want the place.”'
