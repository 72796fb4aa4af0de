#!/usr/bin/env bash
# nhsuk-frontend 10.6.1 (npm), in jsdom 29.1.1, seen on 2026-12-02.
#
# “On which days can you come?” has “All of these” (behaviour "inclusive") above the days and “None of these” (behaviour
# "exclusive") below them, each of which is offered for such an answer. Somebody presses “All of these”.
#   expected: the days are ticked, and “None of these” is not
#   seen:     “None of these” is ticked too; take one day away again, and it stays with the others
# All takes everything of the same name, and asks nothing of what it ticks; only a day that is ticked by hand takes “None”
# away. Ticking each day by hand never ticks “All” either, as “None” would have to be ticked with them. In a group of its own
# “None” no longer takes the days away. What is sent is refused at best, or it says “none”, and a volunteer is never asked. Use
# one of the two, and refuse “None” together with anything on the server.
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
for (const name of ['HTMLElement', 'HTMLInputElement', 'HTMLButtonElement']) globalThis[name] = window[name]
Object.assign(globalThis, { window, document })
window.HTMLScriptElement.prototype.noModule = true
const { Checkboxes } = await import('nhsuk-frontend')

const box = (value, attributes = '') => `<input type="checkbox" name="day" value="${value}" ${attributes}>`
function pressed(boxes, ...values) {
  document.body.innerHTML = `<form><div class="nhsuk-checkboxes">${boxes.join('')}</div></form>`
  new Checkboxes(document.querySelector('div'))
  const seen = values.map((value) => {
    document.querySelector(`[value=${value}]`).click()
    return [...document.querySelectorAll('input:checked')].map((input) => input.value).join('+')
  })
  return values.map((value, at) => `${value}: ${seen[at]}`).join(', ')
}
const all = box('all', 'data-behaviour="inclusive"')
const none = box('none', 'data-behaviour="exclusive"')
const days = [box('Monday'), box('Friday')]
console.log(pressed([all, ...days, none], 'all', 'Monday'))
console.log(pressed([all, ...days, none], 'Monday', 'Friday'))
console.log(pressed([all, ...days], 'Monday', 'Friday'))
console.log(pressed([...days, none], 'Monday', 'none', 'Friday'))
const group = 'data-behaviour-group="days"'
const apart = [
  box('all', `data-behaviour="inclusive" ${group}`),
  box('Monday', group),
  box('none', 'data-behaviour="exclusive" data-behaviour-group="none"'),
]
console.log(pressed(apart, 'all', 'none'))
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'all: all+Monday+Friday+none, Monday: Friday+none
Monday: Monday, Friday: Monday+Friday
Monday: Monday, Friday: all+Monday+Friday
Monday: Monday, none: none, Friday: Friday
all: all+Monday, none: all+Monday+none'
