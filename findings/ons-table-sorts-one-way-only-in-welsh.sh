#!/usr/bin/env bash
# @ons/design-system 72.11.0 (npm), in jsdom 29.1.1, seen on 2026-12-01.
#
# A sortable table is given its words in the language of the page: sortBy, ariaAsc and ariaDesc of the macro, which a screen
# reader says when a heading is pressed. In Welsh they are “Trefnu yn ôl”, “esgynnol” and “disgynnol”.
#   expected: each press turns the rows round, and the screen reader says which way in Welsh
#   seen:     the rows stand from the last to the first after every press, while “esgynnol” and “disgynnol” take turns in
#             what is said; aria-sort is the Welsh word, which means nothing there
# The options are described by what is announced, but the rows are ordered by the same words, and only the English ones are
# known. Whoever is told that the nearest school comes first has the furthest. Leave the two English on every page.
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
const row = (miles) => `<tr class="ons-table__row"><td class="ons-table__cell">${miles}</td></tr>`

async function pressed(heading, sortBy, ascending, descending) {
  const { window } = new JSDOM(
    `<div><table class="ons-table ons-table--sortable" data-aria-sort="${sortBy}" data-aria-asc="${ascending}"
      data-aria-desc="${descending}"><thead><tr><th scope="col" class="ons-table__header" aria-sort="none">
      <span class="ons-table__header-text">${heading}</span>
      <svg id="sort-sprite-${heading.toLowerCase()}" class="ons-icon ons-u-d-no"></svg></th></tr></thead>
      <tbody class="ons-table__body">${['2.1', '0.4', '3.5'].map(row).join('')}</tbody></table></div>`,
    { runScripts: 'outside-only', pretendToBeVisual: true },
  )
  window.matchMedia = () => ({ matches: false, addListener() {}, addEventListener() {} })
  window.document.fonts = { ready: Promise.resolve() }
  window.eval(script)
  await sleep(500)
  const all = (selector) => [...window.document.querySelectorAll(selector)]
  for (let press = 0; press < 2; press++) {
    all('th button')[0].click()
    const miles = all('td').map((cell) => cell.textContent)
    console.log(`${miles.join(' ')} | ${all('[role=status]')[0].textContent} | ${all('th')[0].ariaSort}`)
  }
}
await pressed('Miles', 'Sort by', 'ascending', 'descending')
await pressed('Milltiroedd', 'Trefnu yn ôl', 'esgynnol', 'disgynnol')
process.exit()
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = '3.5 2.1 0.4 | Sort by Miles (descending) | descending
0.4 2.1 3.5 | Sort by Miles (ascending) | ascending
3.5 2.1 0.4 | Trefnu yn ôl Milltiroedd (disgynnol) | disgynnol
3.5 2.1 0.4 | Trefnu yn ôl Milltiroedd (esgynnol) | esgynnol'
