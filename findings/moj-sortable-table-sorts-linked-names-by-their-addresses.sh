#!/usr/bin/env bash
# @ministryofjustice/frontend 11.1.0 with govuk-frontend 6.6.0 (npm), in jsdom 29.1.1, seen on 2026-12-01.
#
# A list of cases has a column of names, each of them a link to its case, and its heading is pressed to sort by name.
#   expected: the names in the order of the alphabet
#   seen:     the names in the order of the addresses behind them, and the screen reader hears “Sort by Name (ascending)”
# A cell is compared by its markup, which begins with the link and its address. Give each cell that holds more than text
# its own data-sort-value.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @ministryofjustice/frontend@11.1.0 govuk-frontend@6.6.0 jsdom@29.1.1
cat > try.mjs <<'JS'
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('<body class="govuk-frontend-supported">')
const { document, HTMLElement, HTMLButtonElement } = window
Object.assign(globalThis, { window, document, HTMLElement, HTMLButtonElement })
window.HTMLScriptElement.prototype.noModule = true
const { SortableTable } = await import(
  '@ministryofjustice/frontend/moj/components/sortable-table/sortable-table.mjs'
)

document.body.innerHTML = `<table>
  <thead><tr><th aria-sort="none">Name</th></tr></thead>
  <tbody>
    <tr><td><a href="/cases/3">Adams</a></td></tr>
    <tr><td><a href="/cases/1">Brown</a></td></tr>
    <tr><td><a href="/cases/2">Clark</a></td></tr>
  </tbody>
</table>`
new SortableTable(document.querySelector('table'))
document.querySelector('th button').click()
console.log([...document.querySelectorAll('td')].map((cell) => cell.textContent).join(', '))
console.log(document.querySelector('[role=status]').textContent.replace(/\s+/g, ' '))
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'Brown, Clark, Adams
Sort by Name (ascending)'
