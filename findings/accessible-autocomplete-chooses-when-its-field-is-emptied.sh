#!/usr/bin/env bash
# accessible-autocomplete 3.0.1 (npm), in jsdom 29.1.1, seen on 2026-12-01.
#
# A <select> of schools is enhanced with enhanceSelectElement and `showAllValues`, so that the whole list opens when the
# field is empty. Somebody chose a school, thinks again, empties the field and leaves it.
#   expected: an empty field and no school, or the school that was chosen before
#   seen:     another school: the first of the list, in the field and in the value that is sent
# An enhanced list chooses its first offer by default when it is left (`autoselect` and `confirmOnBlur`), and with
# `showAllValues` every school is offered to an empty field. With `autoselect: false`, or without `showAllValues`, the field
# stays empty and the school from before is still sent. Look at what is sent when the field is left, and empty it yourself.
# Chromium 153 does the same in all three. (jsdom has no innerText, which this asks for, so the script gives it one.)
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund accessible-autocomplete@3.0.1 jsdom@29.1.1
cat > try.mjs <<'JS'
import { setTimeout as sleep } from 'node:timers/promises'
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('<main></main><button>Continue</button>', { pretendToBeVisual: true })
Object.defineProperty(window.HTMLElement.prototype, 'innerText', {
  get() {
    return this.textContent
  },
})
Object.assign(globalThis, { window, self: window, document: window.document })
const { default: accessibleAutocomplete } = await import('accessible-autocomplete')

const type = async (input, text) => {
  input.focus()
  input.value = text
  input.dispatchEvent(new window.Event('input', { bubbles: true }))
  await sleep(300)
}

async function emptied(more) {
  document.querySelector('main').innerHTML = `<select id="school">
    <option value=""></option>
    <option value="2001">Abbey School</option>
    <option value="3002">Meadow School</option>
    <option value="4003">Riverside School</option>
  </select>`
  const select = document.querySelector('select')
  accessibleAutocomplete.enhanceSelectElement({ selectElement: select, defaultValue: '', ...more })
  const input = document.querySelector('input[role=combobox]')
  await type(input, 'River')
  document.querySelector('[role=option]').click()
  await sleep(300)
  const chosen = select.value
  await type(input, '')
  document.querySelector('button').focus()
  await sleep(300)
  return `${JSON.stringify(more)} ${chosen}, then ${select.value} with “${input.value}” in the field`
}
console.log(await emptied({ showAllValues: true }))
console.log(await emptied({}))
console.log(await emptied({ showAllValues: true, autoselect: false }))
process.exit()
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = '{"showAllValues":true} 4003, then 2001 with “Abbey School” in the field
{} 4003, then 4003 with “” in the field
{"showAllValues":true,"autoselect":false} 4003, then 4003 with “” in the field'
