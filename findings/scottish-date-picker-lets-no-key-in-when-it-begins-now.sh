#!/usr/bin/env bash
# @scottish-government/design-system 4.2.0 (npm), in jsdom 29.1.1, seen on 2026-12-02.
#
# A visit may be booked from today on, so that the date picker is given `minDate: new Date()`, and is opened.
#   expected: today is the first day that can be chosen, and the focus is on it, as without `minDate`
#   seen:     today is shut, pressing it does nothing and says nothing, the focus stays where it was, and no day of the month
#             can be reached by Tab
# Days are compared to the millisecond, and now is later than the midnight at which today stands in the calendar. With a
# `minDate` of midnight all is as expected. Whoever uses no mouse finds the buttons of the calendar and not one day in it
# until another month was turned to, and nobody can come today. Set the hours of the date to nought first.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @scottish-government/design-system@4.2.0 jsdom@29.1.1
cat > try.mjs <<'JS'
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('<!doctype html><body>', { url: 'https://council.example/' })
const { document, Event, CustomEvent } = window
Object.assign(globalThis, { window, document, Event, CustomEvent })
window.matchMedia = () => ({ matches: false, addEventListener() {} })
const { default: DS } = await import('@scottish-government/design-system')

const noon = new Date(2031, 4, 14, 12)
const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...at) {
    super(...(at.length > 0 ? at : [noon]))
  }
}
function open(minDate) {
  document.body.innerHTML = `<div class="ds_datepicker"><label for="day">Day</label>
    <div class="ds_input__wrapper"><input id="day" class="ds_input"></div></div>`
  new DS.components.DatePicker(document.querySelector('.ds_datepicker'), { minDate }).init()
  const button = document.querySelector('.js-calendar-button')
  button.focus()
  button.click()
  const days = [...document.querySelectorAll('tbody button:not(.fully-hidden)')]
  const today = days.find((day) => day.textContent === '14')
  const reached = days.filter((day) => day.tabIndex === 0).length
  const focused = document.activeElement === today ? 'today' : 'no day'
  today.click()
  console.log(`focus on ${focused}, ${reached} reached by Tab, chosen “${document.getElementById('day').value}”`)
}
open(undefined)
open(new Date(2031, 4, 14))
open(new Date())
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'focus on today, 1 reached by Tab, chosen “14/05/2031”
focus on today, 1 reached by Tab, chosen “14/05/2031”
focus on no day, 0 reached by Tab, chosen “”'
