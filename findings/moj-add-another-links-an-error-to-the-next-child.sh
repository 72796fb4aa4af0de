#!/usr/bin/env bash
# @ministryofjustice/frontend 11.1.0 with govuk-frontend 6.6.0 (npm), seen on 2026-12-03.
#
# Three children on one form, and the second and third have no name. The parent removes the first, whom they need not name, and
# follows the summary to what has to be put right.
#   expected: each link leads to the child whose error it is, as the fields have moved up by one
#   seen:     the fields get their new ids, the links of the summary keep the old ones: the link of the second child leads to
#             the third, and that of the third leads nowhere
# Links are taken out for the child that goes, and no other is looked at. With the messages all alike nobody sees that one has put
# right the wrong child. Write the links anew when the component says `remove-item`.
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
  `{% from "govuk/components/error-summary/macro.njk" import govukErrorSummary %}
   {% from "govuk/components/input/macro.njk" import govukInput %}
   {% from "moj/components/add-another/macro.njk" import mojAddAnother %}
   {{ govukErrorSummary({ titleText: 'There is a problem', errorList: [
     { href: '#child-1', text: 'Enter the name of the second' }, { href: '#child-2', text: 'Enter the name of the third' } ] }) }}
   {% set items = [] %}
   {% for name in ['Ada', '', ''] %}
     {% set field %}{{ govukInput({ id: 'child-' + loop.index0, name: 'child[' + loop.index0 + ']', value: name, label: { text: 'Name' },
       attributes: { 'data-name': 'child[%index%]', 'data-id': 'child-%index%', 'data-was': ['first', 'second', 'third'][loop.index0] },
       errorMessage: { text: 'Enter the name' } if not name }) }}{% endset %}
     {% set items = (items.push({ fieldset: { html: field } }), items) %}
   {% endfor %}
   {{ mojAddAnother({ id: 'children', itemLabel: 'Child', items: items }) }}`,
)
const { window } = new JSDOM(`<body class="govuk-frontend-supported">${page}</body>`, { pretendToBeVisual: true })
for (const name of Object.getOwnPropertyNames(window).filter((name) => /^(HTML|Element$|Document|Node|Event|CustomEvent)/.test(name)))
  globalThis[name] = window[name]
Object.assign(globalThis, { window, document: window.document, requestAnimationFrame: window.requestAnimationFrame })
const { AddAnother } = await import('@ministryofjustice/frontend/moj/components/add-another/add-another.mjs')
new AddAnother(document.querySelector('.moj-add-another'))

document.querySelector('.moj-add-another__remove-button').click()
for (const link of document.querySelectorAll('.govuk-error-summary a')) {
  const field = document.querySelector(link.getAttribute('href'))
  console.log(`${link.textContent.trim()} -> ${field?.dataset.was ?? 'nothing'}`)
}
process.exit()
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'Enter the name of the second -> third
Enter the name of the third -> nothing'
