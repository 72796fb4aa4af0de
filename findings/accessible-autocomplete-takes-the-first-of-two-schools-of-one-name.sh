#!/usr/bin/env bash
# accessible-autocomplete 3.0.1 (npm), in jsdom 29.1.1, seen on 2026-12-01.
#
# A list of schools is a <select>, whose options have the school's number as value; two schools have the same name, as in
# most counties. The list is enhanced with enhanceSelectElement, and somebody presses the second of the two.
#   expected: the value of the option that was pressed
#   seen:     the value of the first option of that name, whichever was pressed
# What was pressed is found again by its text alone. Nothing is said on screen or in the console, and the second school can
# never be chosen. Put the town into the text of each option, and test that no two options read the same.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund accessible-autocomplete@3.0.1 jsdom@29.1.1
cat > try.mjs <<'JS'
import { setTimeout as sleep } from 'node:timers/promises'
import { JSDOM } from 'jsdom'

const { window } = new JSDOM(`<select id="school">
  <option value=""></option>
  <option value="2001">Church Hill School</option>
  <option value="3002">Church Hill School</option>
  <option value="4003">Riverside School</option>
</select>`)
Object.assign(globalThis, { window, self: window, document: window.document })
const { default: accessibleAutocomplete } = await import('accessible-autocomplete')

const select = document.querySelector('select')
accessibleAutocomplete.enhanceSelectElement({ selectElement: select, defaultValue: '' })
const choose = async (typed, at) => {
  const input = document.querySelector('input[role=combobox]')
  input.focus()
  input.value = typed
  input.dispatchEvent(new window.Event('input', { bubbles: true }))
  await sleep(300)
  const offered = document.querySelectorAll('[role=option]')
  offered[at].click()
  await sleep(300)
  return `${at + 1} of ${offered.length}: ${select.value}`
}
console.log(await choose('Church', 0))
console.log(await choose('Church', 1))
console.log(await choose('River', 0))
process.exit()
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = '1 of 2: 2001
2 of 2: 2001
1 of 1: 4003'
