#!/usr/bin/env bash
# @ons/design-system 72.11.0 (npm), in jsdom 29.1.1, seen on 2026-12-01.
#
# Schools are suggested from a file of names, two of them “King & Queen School” and “St Peter & St Paul School”.
#   expected: whoever types a name as it is in the file is offered it
#   seen:     “king”, “st peter” and “st peter & st paul” offer their school; “king & queen”, “king &” and “st peter &” none
# An ampersand is made %26, as for an address of a service, also where no service is asked, and the search in the file is
# for those three signs. In a long name they count as a slip of the finger, in a short one not, so that schools come and go
# while their names are typed, and a parent reads that there is no such school. Give such a name `tags` in the file: once
# with %26 for the ampersand, and once with “and”.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @ons/design-system@72.11.0 jsdom@29.1.1
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { JSDOM } from 'jsdom'

const script = readFileSync('node_modules/@ons/design-system/scripts/main.js', 'utf8')
const schools = ['King & Queen School', 'St Peter & St Paul School', 'Mill Lane School'].map((name) => ({ en: name }))
const { window } = new JSDOM(
  `<label class="ons-label" for="school">School</label>
  <div class="ons-autosuggest ons-js-autosuggest" data-lang="en" data-autosuggest-data="/schools.json"
    data-aria-n-results="{n} schools" data-no-results="No such school">
    <input id="school" class="ons-input ons-js-autosuggest-input">
    <div class="ons-js-autosuggest-results"><div class="ons-autosuggest__results-title">Schools</div>
      <ul class="ons-js-autosuggest-listbox" role="listbox" id="school-listbox"></ul></div>
    <div class="ons-js-autosuggest-instructions" id="school-instructions"></div>
    <div class="ons-js-autosuggest-aria-status" role="status"></div></div>`,
  { runScripts: 'outside-only', pretendToBeVisual: true },
)
const { document } = window
window.matchMedia = () => ({ matches: false, addListener() {}, addEventListener() {} })
document.fonts = { ready: Promise.resolve() }
window.fetch = async () => ({ status: 200, json: async () => schools })
window.eval(script)
await sleep(300)

const field = document.querySelector('input')
for (const typed of ['king', 'king &', 'king & queen', 'st peter', 'st peter &', 'st peter & st paul']) {
  field.value = typed
  field.dispatchEvent(new window.Event('input'))
  await sleep(200)
  console.log(`${typed}: ${[...document.querySelectorAll('li')].map((one) => one.textContent).join(', ')}`)
}
process.exit()
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'king: King & Queen School
king &: No such school
king & queen: No such school
st peter: St Peter & St Paul School
st peter &: No such school
st peter & st paul: St Peter & St Paul School'
