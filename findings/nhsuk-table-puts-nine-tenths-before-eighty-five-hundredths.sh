#!/usr/bin/env bash
# nhsuk-frontend 10.6.1 (npm), in jsdom 29.1.1, seen on 2026-12-02.
#
# A table of schools has a column of distances in miles, 0.85, 0.90 and 10.2, whose cells are `numeric`. Its heading is
# pressed to sort them.
#   expected: 0.85, 0.90, 10.2; the design system's guidance has 3.5 as an example of a data-sort-value
#   seen:     0.90 comes before 0.85, in data-sort-value too, and as 0.900 and 0.850; £1,200 comes before £900
# A cell is made a number, which drops its last noughts, and then a text again, in which what is before and after the point or
# the comma is compared as whole numbers of their own: 9 is less than 85. Whole numbers and one decimal come right, and so does
# the usual test. The row that stands first is not the nearest school, and a parent puts the further one first. Give
# data-sort-value whole numbers: yards, or pence.
# (jsdom has no innerText, which this asks for, so the script gives it one.)
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nhsuk-frontend@10.6.1 jsdom@29.1.1
cat > try.mjs <<'JS'
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('<html lang="en"><body class="nhsuk-frontend-supported">')
const { document } = window
for (const name of ['HTMLElement', 'HTMLButtonElement', 'HTMLTableCellElement']) globalThis[name] = window[name]
Object.assign(globalThis, { window, document })
window.HTMLScriptElement.prototype.noModule = true
Object.defineProperty(window.HTMLElement.prototype, 'innerText', {
  get() {
    return this.textContent
  },
})
const { Table } = await import('nhsuk-frontend')

function sorted(cell, ...values) {
  const rows = values.map((value) => `<tr class="nhsuk-table__row">${cell(value)}</tr>`)
  document.body.innerHTML = `<table class="nhsuk-table" data-module="nhsuk-table">
    <thead class="nhsuk-table__head"><tr>
      <th class="nhsuk-table__header nhsuk-table__header--numeric" data-sort>Miles</th>
    </tr></thead>
    <tbody class="nhsuk-table__body">${rows.join('')}</tbody></table>`
  new Table(document.querySelector('table'))
  document.querySelector('th button').click()
  return [...document.querySelectorAll('td')].map((one) => one.textContent).join(', ')
}
const shown = (value) => `<td class="nhsuk-table__cell nhsuk-table__cell--numeric">${value}</td>`
const given = (value) =>
  `<td class="nhsuk-table__cell nhsuk-table__cell--numeric" data-sort-value="${value}">${value} miles</td>`
const yards = (value) =>
  `<td class="nhsuk-table__cell nhsuk-table__cell--numeric" data-sort-value="${Math.round(value * 1760)}">${value}</td>`

console.log(sorted(shown, '10.2', '0.85', '0.90'))
console.log(sorted(shown, '10.200', '0.850', '0.900'))
console.log(sorted(given, '10.2', '0.85', '0.90'))
console.log(sorted(shown, '£1,200', '£900'))
console.log(sorted(shown, '10.2', '0.8', '0.9'))
console.log(sorted(yards, '10.2', '0.90', '0.85'))
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = '0.90, 0.85, 10.2
0.900, 0.850, 10.200
0.90 miles, 0.85 miles, 10.2 miles
£1,200, £900
0.8, 0.9, 10.2
0.85, 0.90, 10.2'
