#!/usr/bin/env bash
# @ministryofjustice/frontend 11.1.0 with govuk-frontend 6.6.0 (npm), in jsdom 29.1.1, seen on 2026-12-01.
#
# A form is sent with one empty field, and the validator writes the summary of errors and moves the focus to it.
#   expected: the summary has the name “There is a problem”, and the title says that there is one error
#   seen:     it is labelled by `errorSummary-heading`, while its heading is `error-summary-title`, so that it has no name,
#             and the title says “1 errors”
# Whoever uses a screen reader lands on a group without a name. A check of the page before it is sent sees nothing of it:
# look at the page with its errors. Set the label yourself after the form was sent.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @ministryofjustice/frontend@11.1.0 govuk-frontend@6.6.0 jsdom@29.1.1
cat > try.mjs <<'JS'
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('<title>Your details</title><body class="govuk-frontend-supported">')
const { document, HTMLElement, HTMLFormElement, Event } = window
Object.assign(globalThis, { window, document, HTMLElement, HTMLFormElement, Event })
window.HTMLScriptElement.prototype.noModule = true
const { FormValidator } = await import(
  '@ministryofjustice/frontend/moj/components/form-validator/form-validator.mjs'
)

document.body.innerHTML = `<div class="govuk-error-summary moj-hidden" role="alert" tabindex="-1"></div>
  <form><div class="govuk-form-group"><label for="name">Name</label><input id="name" name="name"></div></form>`
const form = document.querySelector('form')
const validator = new FormValidator(form, { summary: { selector: '.govuk-error-summary' } })
validator.addValidator('name', [{ method: ({ value }) => value !== '', message: 'Enter your name' }])
form.dispatchEvent(new Event('submit', { cancelable: true }))

const summary = document.querySelector('.govuk-error-summary')
const label = summary.getAttribute('aria-labelledby')
console.log('focused:', document.activeElement === summary)
console.log('heading:', summary.querySelector('h2').id)
console.log('labelled by:', label, 'which is there:', document.getElementById(label) !== null)
console.log('title:', document.title)
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'focused: true
heading: error-summary-title
labelled by: errorSummary-heading which is there: false
title: 1 errors - Your details'
