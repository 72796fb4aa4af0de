#!/usr/bin/env bash
# @ons/design-system 72.11.0 (npm), in jsdom 29.1.1, seen on 2026-12-01.
#
# Three schools are suggested for what was typed. Somebody goes down to the second with the arrow key, sees that the first is
# right, and clicks it.
#   expected: the school that was clicked
#   seen:     the second, in the field and in what the screen reader says; a click on the third takes the third
# The first has the number nought, which counts as none given, and then the one that the arrow stands on is taken. It is the
# same with addresses, where the number of the property goes with it. Only those who look at the field again after their
# click can see it. Show what was taken once more before it is sent, and test a click after an arrow.
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
const schools = ['Oakfield School', 'Oakwood School', 'Oakhill School'].map((name) => ({ en: name }))

async function clicked(place, downs) {
  const { window } = new JSDOM(
    `<label class="ons-label" for="school">School</label>
    <div class="ons-autosuggest ons-js-autosuggest" data-lang="en" data-autosuggest-data="/schools.json"
      data-aria-n-results="{n} schools" data-aria-you-have-selected="You have selected">
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
  field.value = 'oak'
  field.dispatchEvent(new window.Event('input'))
  await sleep(300)
  for (let down = 0; down < downs; down++)
    for (const way of ['keydown', 'keyup']) field.dispatchEvent(new window.KeyboardEvent(way, { keyCode: 40 }))
  const option = document.querySelectorAll('[role=option]')[place - 1]
  const wanted = option.textContent
  option.click()
  await sleep(100)
  const spoken = document.querySelector('[role=status]').textContent
  console.log(`${downs} down, ${place} clicked: wanted ${wanted}, has ${field.value} | ${spoken}`)
}
await clicked(1, 0)
await clicked(1, 2)
await clicked(3, 2)
process.exit()
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = '0 down, 1 clicked: wanted Oakfield School, has Oakfield School | You have selected: Oakfield School.
2 down, 1 clicked: wanted Oakfield School, has Oakwood School | You have selected: Oakwood School.
2 down, 3 clicked: wanted Oakhill School, has Oakhill School | You have selected: Oakhill School.'
