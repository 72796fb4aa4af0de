#!/usr/bin/env bash
# @nationalarchives/frontend 1.5.0 (npm), in jsdom 29.1.1, seen on 2026-12-01.
#
# A textarea is made a list of addresses (TextAreaItemisedRows), to which one is added at a time. One is pasted from a sheet
# whose columns stand apart by two spaces: number, street, town. Then it is taken off the list again.
#   expected: it is gone, or a word that it is not
#   seen:     the screen reader hears “removed”, while it stays in the list, in the count and in what is sent
# Only the first of several runs of spaces is made one, when the address is added and once more when it is looked for, so
# that what is looked for is never what is there. It can be removed by no other way either. A neighbour who asked to be left
# out is written to all the same. Make all runs of spaces one yourself before they reach the list.
# (jsdom has no innerText, which this asks for, so the script gives it one.)
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @nationalarchives/frontend@1.5.0 jsdom@29.1.1
cat > try.mjs <<'JS'
import { JSDOM } from 'jsdom'

const { window } = new JSDOM(`<div class="tna-form-item"><div class="tna-form-item__body">
  <textarea class="tna-textarea" id="addresses" name="addresses"></textarea></div></div>`)
const { document } = window
Object.assign(globalThis, { window, document })
Object.defineProperty(window.HTMLElement.prototype, 'innerText', {
  get() {
    return this.textContent
  },
  set(text) {
    this.textContent = text
  },
})
const { TextAreaItemisedRows } = await import(
  './node_modules/@nationalarchives/frontend/nationalarchives/components/textarea/textarea.mjs'
)
new TextAreaItemisedRows(document.querySelector('.tna-form-item'))

const press = (words) => [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(words)).click()
function now() {
  const spoken = document.querySelector('[aria-live]').textContent
  const count = document.querySelector('p[id]').textContent
  console.log(`${spoken} | ${count} | ${document.querySelector('textarea').value.split('\n').join(' / ')}`)
}
for (const address of ['3 Mill Lane', '12  Elm Close', '7  Oak Road  Exampleton']) {
  document.querySelector('input').value = address
  press('Add')
}
now()
press("Remove '12")
now()
press("Remove '7")
now()
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = "'7 Oak Road  Exampleton' added | 3 items added | 3 Mill Lane / 12 Elm Close / 7 Oak Road  Exampleton
'12 Elm Close' removed | 2 items added | 3 Mill Lane / 7 Oak Road  Exampleton
'7 Oak Road Exampleton' removed | 2 items added | 3 Mill Lane / 7 Oak Road  Exampleton"
