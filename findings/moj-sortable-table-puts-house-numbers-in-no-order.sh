#!/usr/bin/env bash
# @ministryofjustice/frontend 11.1.0 with govuk-frontend 6.6.0 (npm), in jsdom 29.1.1, seen on 2026-12-01.
#
# A column holds house numbers, as addresses have them: 9, 10A, 100. Its heading is pressed to sort them.
#   expected: one order, whichever that is, however the rows stood before
#   seen:     another order for each way in which the same rows came; one of them begins with 10A and ends with 100
# Two plain numbers are compared as numbers, and a number with a letter as text with everything else, so 9 is before 100,
# 100 before 10A, and 10A before 9: there is no such order to find. The same holds of grades, school years and flats, and
# data-sort-value does not help, as it is read in the same way. Give it texts of one length (0009, 0010A) with a letter
# in front, so that none of them is a number.
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

function sorted(attribute, ...numbers) {
  const rows = numbers.map((number) =>
    attribute ? `<tr><td data-sort-value="${number}">No. ${number}</td></tr>` : `<tr><td>${number}</td></tr>`,
  )
  document.body.innerHTML = `<table>
    <thead><tr><th aria-sort="none">House</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  new SortableTable(document.querySelector('table'))
  document.querySelector('th button').click()
  return [...document.querySelectorAll('td')].map((cell) => cell.textContent).join(', ')
}
console.log(sorted(false, '100', '9', '10A'))
console.log(sorted(false, '10A', '100', '9'))
console.log(sorted(true, '100', '9', '10A'))
console.log(sorted(true, '10A', '100', '9'))
console.log(sorted(true, 'n0100', 'n0009', 'n0010A'), '|', sorted(true, 'n0010A', 'n0100', 'n0009'))
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = '10A, 9, 100
9, 100, 10A
No. 10A, No. 9, No. 100
No. 9, No. 100, No. 10A
No. n0009, No. n0010A, No. n0100 | No. n0009, No. n0010A, No. n0100'
