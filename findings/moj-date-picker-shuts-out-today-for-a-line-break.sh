#!/usr/bin/env bash
# @ministryofjustice/frontend 11.1.0 with govuk-frontend 6.6.0 (npm), in jsdom 29.1.1, seen on 2026-12-01.
#
# A date picker is told the days on which nobody works, in data-excluded-dates. There are enough of them that the template
# puts each on a line of its own, or two spaces stand between them in more than one place.
#   expected: those days cannot be chosen
#   seen:     with a line each, the third of them can be chosen; indented, all three are shut, and so is today,
#             whichever day today is
# Only the first run of white space is made one space. Where a line break is left, two days are read as one; where several
# spaces are, a day without a text stands between them, and what is no date is taken for today. It says nothing, and looks
# right as long as nobody wants today. Join the days by single spaces.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @ministryofjustice/frontend@11.1.0 govuk-frontend@6.6.0 jsdom@29.1.1
cat > try.mjs <<'JS'
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('<body class="govuk-frontend-supported">')
const { document, HTMLElement, HTMLInputElement, HTMLButtonElement } = window
Object.assign(globalThis, { window, document, HTMLElement, HTMLInputElement, HTMLButtonElement })
window.HTMLScriptElement.prototype.noModule = true
const { DatePicker } = await import('@ministryofjustice/frontend/moj/components/date-picker/date-picker.mjs')

const christmas = ['25/12/2031', '26/12/2031', '27/12/2031']
function shut(dates) {
  document.body.innerHTML = `<div class="moj-datepicker" data-excluded-dates="${dates}">
    <div class="govuk-form-group"><label for="day">Day</label><input class="moj-js-datepicker-input" id="day"></div></div>`
  const picker = new DatePicker(document.querySelector('.moj-datepicker'))
  const label = new Date().toDateString()
  const today = [...document.querySelectorAll('.moj-datepicker__calendar tbody button')].find(
    (_, at) => picker.calendarDays[at].date.toDateString() === label,
  )
  const isShut = (day) => picker.isExcludedDate(new Date(2031, 11, day))
  return `christmas ${[25, 26, 27].every(isShut)}, today ${today.getAttribute('aria-disabled') === 'true'}`
}
console.log('one line:', shut(christmas.join(' ')))
console.log('a line each:', shut(christmas.join('\n')))
console.log('a line each, indented:', shut(christmas.join('\n    ')))
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'one line: christmas true, today false
a line each: christmas false, today false
a line each, indented: christmas true, today true'
