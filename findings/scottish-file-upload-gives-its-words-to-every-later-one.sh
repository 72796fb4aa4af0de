#!/usr/bin/env bash
# @scottish-government/design-system 4.2.0 (npm), in jsdom 29.1.1, seen on 2026-12-01.
#
# A form asks for a photo and, further down, for a letter from a doctor. The upload of the photo is given words of its own
# (`text`), the one of the letter none.
#   expected: those words on the first, and the usual ones on the second
#   seen:     “Choose a photo or drop the photo here” on both
# The words of one upload are written over the usual ones of them all (FileUpload.defaultText), and stay there for every
# upload that starts after it, on the next page too where pages are not loaded anew. Which words a field has depends on what
# was open before it, so that no test of that page alone shows it. People are asked for a photo where a letter is wanted,
# send one, and wait for weeks. Give every upload all of its words, or none to any.
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

const upload = (id) => `<div class="ds_file-upload"><label class="ds_label" for="${id}">${id}</label>
  <input class="ds_file-upload__input" type="file" id="${id}" name="${id}"></div>`
document.body.innerHTML = upload('before') + upload('photo') + upload('letter')
function start(id, options) {
  const field = document.getElementById(id).closest('.ds_file-upload')
  new DS.components.FileUpload(field, options).init()
  console.log(`${id}: ${field.querySelector('button').textContent}`)
}
start('before')
start('photo', { text: { buttonText: 'Choose a photo', instructionText: 'or drop the photo here' } })
start('letter')
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'before: No file chosen, Choose file or drag and drop file here
photo: No file chosen, Choose a photo or drop the photo here
letter: No file chosen, Choose a photo or drop the photo here'
