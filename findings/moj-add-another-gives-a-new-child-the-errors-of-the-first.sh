#!/usr/bin/env bash
# @ministryofjustice/frontend 11.1.0 with govuk-frontend 6.6.0 (npm), seen on 2026-12-03.
#
# The first child on a form has no name, no school and nothing about needs, and each field says so. The parent adds a second.
#   expected: the fields of the second child are as on a form that nobody has sent yet
#   seen:     all three are described by the first child's messages, which a screen reader reads out at the second child's
#             fields, and the list and the larger field still have their red border
# A new item is a copy of the first. Of its errors the messages go and the border of text fields; that of lists and of larger
# fields stays, and so does what all three are described by, which leads to the first child. Clear both when the component
# says `add-item`.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @ministryofjustice/frontend@11.1.0 govuk-frontend@6.6.0 nunjucks@3.2.4 jsdom@29.1.1
cat > try.mjs <<'JS'
import { JSDOM } from 'jsdom'
import nunjucks from 'nunjucks'

const templates = ['@ministryofjustice/frontend', 'govuk-frontend/dist'].map((at) => `node_modules/${at}`)
const page = nunjucks.configure(templates).renderString(
  `{% from "govuk/components/select/macro.njk" import govukSelect %}
   {% from "govuk/components/input/macro.njk" import govukInput %}
   {% from "govuk/components/textarea/macro.njk" import govukTextarea %}
   {% from "moj/components/add-another/macro.njk" import mojAddAnother %}
   {% set field %}
     {{ govukInput({ id: 'name-0', name: 'name[0]', label: { text: 'Name' }, errorMessage: { text: 'Enter a name' },
       attributes: { 'data-name': 'name[%index%]', 'data-id': 'name-%index%' } }) }}
     {{ govukSelect({ id: 'school-0', name: 'school[0]', label: { text: 'School' }, errorMessage: { text: 'Select a school' },
       attributes: { 'data-name': 'school[%index%]', 'data-id': 'school-%index%' }, items: [{ text: '' }, { text: 'Hill' }] }) }}
     {{ govukTextarea({ id: 'needs-0', name: 'needs[0]', label: { text: 'Needs' }, errorMessage: { text: 'Enter needs' },
       attributes: { 'data-name': 'needs[%index%]', 'data-id': 'needs-%index%' } }) }}
   {% endset %}
   {{ mojAddAnother({ id: 'children', itemLabel: 'Child', items: [{ fieldset: { html: field } }] }) }}`,
)
const { window } = new JSDOM(`<body class="govuk-frontend-supported">${page}</body>`, { pretendToBeVisual: true })
for (const name of Object.getOwnPropertyNames(window).filter((name) => /^(HTML|Element$|Document|Node|Event|CustomEvent)/.test(name)))
  globalThis[name] = window[name]
Object.assign(globalThis, { window, document: window.document, requestAnimationFrame: window.requestAnimationFrame })
const { AddAnother } = await import('@ministryofjustice/frontend/moj/components/add-another/add-another.mjs')
new AddAnother(document.querySelector('.moj-add-another'))

document.querySelector('.moj-add-another__add-button').click()
for (const field of document.querySelectorAll('.moj-add-another__item:nth-child(2) :is(input, select, textarea)')) {
  const read = document.getElementById(field.getAttribute('aria-describedby'))
  const border = [...field.classList].some((name) => name.endsWith('--error')) ? 'red border' : 'no border'
  console.log(`${field.id}: ${border}, read out: ${read?.textContent.replace(/\s+/g, ' ').trim()}`)
}
process.exit()
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'name-1: no border, read out: Error: Enter a name
school-1: red border, read out: Error: Select a school
needs-1: red border, read out: Error: Enter needs'
