#!/usr/bin/env bash
# @govuk-one-login/spinner 2.1.1 (npm), in jsdom 29.1.1, seen on 2026-12-02.
#
# Somebody waits for the answer to a check, leaves the page before it comes, starts again a minute later in the same tab, and
# this time the answer is there: COMPLETED.
#   expected: a new wait of its own, and the button that goes on
#   seen:     “Sorry, there is a problem” at once, no button, and the answer not even asked for; a third try goes well
# When a wait began is kept in sessionStorage, so that a page that is loaded again does not begin anew, and is only taken out
# by an answer or by an error. A wait that was left is one with the next, whichever check that is for, and is long over its
# time. Those who are slow, go back for a letter or lose their signal are told that they failed, and call the council.
# Remove `spinnerInitTime` from sessionStorage on the page before the wait.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @govuk-one-login/spinner@2.1.1 jsdom@29.1.1
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { JSDOM } from 'jsdom'

const app = readFileSync('node_modules/@govuk-one-login/spinner/spinner-app.js', 'utf8')
const words = {
  'initial-heading': 'Checking',
  'initial-spinnerstatetext': 'Please wait',
  'initial-spinnerstate': 'spinner__pending',
  'error-heading': 'Sorry, there is a problem',
  'error-messagetext': 'We could not check',
  'error-whatyoucando-heading': 'What you can do',
  'error-whatyoucando-message-text1': 'You can ',
  'error-whatyoucando-message-link-href': '/again',
  'error-whatyoucando-message-link-text': 'try again',
  'error-whatyoucando-message-text2': '.',
  'complete-spinnerstate': 'Done',
  'aria-button-enabled-message': 'You can go on',
  'longwait-spinnerstatetext': 'Still checking',
  'ms-before-abort': '30000',
}
const data = Object.entries(words).map(([name, text]) => `data-${name}="${text}"`)

let kept = {}
let clock = Date.now()
async function visit(seconds, status) {
  clock += seconds * 1000
  const { window } = new JSDOM(`<div id="spinner-container" ${data.join(' ')}></div>`, {
    url: 'https://council.example/checking',
    runScripts: 'outside-only',
  })
  for (const [name, value] of Object.entries(kept)) window.sessionStorage.setItem(name, value)
  let asked = 0
  window.Date.now = () => clock
  window.fetch = async (_, { signal }) => {
    if (signal.aborted) throw new window.DOMException('left', 'AbortError')
    asked++
    return { json: async () => ({ status }) }
  }
  window.eval(app)
  await setTimeout(100)
  const heading = window.document.querySelector('h1').textContent
  const button = window.document.querySelector('button')
  kept = { ...window.sessionStorage }
  window.close()
  const pressable = button ? (button.disabled ? 'a button that is shut' : 'a button') : 'no button'
  return `${status}: ${heading}, ${pressable}, asked: ${asked}`
}

console.log(await visit(0, 'PROCESSING'))
console.log(await visit(60, 'COMPLETED'))
console.log(await visit(60, 'COMPLETED'))
process.exit()
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'PROCESSING: Checking, a button that is shut, asked: 1
COMPLETED: Sorry, there is a problem, no button, asked: 0
COMPLETED: Checking, a button, asked: 1'
