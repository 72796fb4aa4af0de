#!/usr/bin/env bash
# @ons/design-system 72.11.0 (npm), in jsdom 29.1.1, seen on 2026-12-01.
#
# A page says by the timeout panel when its session ends. The laptop is shut for a while, and the page is looked at again
# when the session has been over for 25 minutes.
#   expected: “You are being signed out”, and then the page that follows it
#   seen:     “You will be signed out in 25 minutes”, counting down: the longer it has been over, the more is promised
# The time left is the distance between the end and now, whichever comes first. The same is said where a page is loaded
# with an end that is past, as from a cache, or on a device whose clock is fast. Somebody in a long form goes on writing for
# 25 minutes, and it is lost when it is sent. When the page is shown again, ask the server, and go by its answer.
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

const minutes = 60_000
const script = readFileSync('node_modules/@ons/design-system/scripts/main.js', 'utf8')
const panel = (ends) => `<div class="ons-panel ons-js-panel-with-countdown" data-redirect-url="/signed-out"
  data-server-session-expires-at="${ends.toISOString()}" data-countdown-text="You will be signed out in"
  data-countdown-expired-text="You are being signed out" data-minutes-text-singular="minute"
  data-minutes-text-plural="minutes" data-seconds-text-singular="second" data-seconds-text-plural="seconds">
  <p class="ons-js-timeout-timer"></p><p class="ons-js-timeout-timer-acc" role="status"></p></div>`

async function load(ends) {
  const { window } = new JSDOM(panel(ends), { runScripts: 'outside-only', pretendToBeVisual: true })
  window.matchMedia = () => ({ matches: false, addListener() {}, addEventListener() {} })
  window.document.fonts = { ready: Promise.resolve() }
  window.eval(`var asleep = 0; { const Real = Date; Date = class extends Real {
    constructor(...at) { at.length ? super(...at) : super(Real.now() + asleep) }
  } }`)
  window.eval(script)
  await sleep(500)
  return window
}
const said = (window) => window.document.querySelector('.ons-js-timeout-timer').textContent.split(' minutes')[0]

const page = await load(new Date(Date.now() + 10.5 * minutes))
console.log('before:', said(page))
page.eval(`asleep = ${36 * minutes}`)
page.dispatchEvent(new page.Event('focus'))
await sleep(500)
console.log('36 minutes later:', said(page))
console.log('loaded late:', said(await load(new Date(Date.now() - 25.5 * minutes))))
process.exit()
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'before: You will be signed out in 10
36 minutes later: You will be signed out in 25
loaded late: You will be signed out in 25'
