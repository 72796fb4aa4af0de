#!/usr/bin/env bash
# @scottish-government/design-system 4.2.0 (npm), in jsdom 29.1.1, seen on 2026-12-01.
#
# A file upload takes accept=".pdf, .jpg, .png". Files of these three kinds are dropped on it, one after the other.
#   expected: each is taken, in capitals too, as HTML has it of `accept` and as the same field does when a file is chosen
#   seen:     a letter.pdf and a photo.jpg are taken, an IMG_0001.JPG, a LETTER.PDF and a scan.png are not
# The ending is compared letter by letter, and only the first space of the list is taken out, so that the third kind has a
# space before its dot and fits nothing. Nothing is said either: the field stays as it was, with the file before in it if
# there was one, and cameras and scanners write capitals. Whoever drops the photo of a pothole sends the report without it.
# Write the list without spaces and with both spellings, and look at the field after the drop.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @scottish-government/design-system@4.2.0 jsdom@29.1.1
cat > try.mjs <<'JS'
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('<!doctype html><body>', { url: 'https://council.example/' })
const { document, CustomEvent, MutationObserver } = window
Object.assign(globalThis, { window, document, CustomEvent, MutationObserver })
window.matchMedia = () => ({ matches: false, addEventListener() {} })
const { default: DS } = await import('@scottish-government/design-system')

function drop(name) {
  document.body.innerHTML = `<div class="ds_file-upload"><label class="ds_label" for="proof">Proof</label>
    <input class="ds_file-upload__input" type="file" id="proof" name="proof" accept=".pdf, .jpg, .png"></div>`
  let taken = []
  Object.defineProperty(document.getElementById('proof'), 'files', { get: () => taken, set: (to) => (taken = to) })
  new DS.components.FileUpload(document.querySelector('.ds_file-upload')).init()
  const event = new window.Event('drop', { bubbles: true, cancelable: true })
  event.dataTransfer = { files: [new window.File(['…'], name)] }
  document.querySelector('button').dispatchEvent(event)
  const words = document.body.textContent.includes(name) ? 'named on the page' : 'not a word'
  console.log(`${name}: ${taken.length} taken, ${words}`)
}
for (const name of ['letter.pdf', 'LETTER.PDF', 'photo.jpg', 'IMG_0001.JPG', 'scan.png']) drop(name)
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'letter.pdf: 1 taken, named on the page
LETTER.PDF: 0 taken, not a word
photo.jpg: 1 taken, named on the page
IMG_0001.JPG: 0 taken, not a word
scan.png: 0 taken, not a word'
