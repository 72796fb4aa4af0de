#!/usr/bin/env bash
# @dwp/govuk-casa 10.4.0 (npm), seen on 2026-12-01.
#
# A date of birth may be typed with the name of its month (`allowMonthNames`), as GOV.UK asks of dates that are typed.
#   expected: Sep, Sept and September are all taken, or those that the language of the page has and the plain three letters
#   seen:     in “en” Sep is taken and Sept refused; in “en-GB” Sept is taken and Sep refused; the other months are the same
# A month has one short name to it, the one that the language data have at that moment, and British English has four letters
# for one month of twelve. Left without a locale, it is the server's that counts. Tests have January or March in them; it is
# the children born in September, the oldest of their year, whose date is refused. Turn names into numbers before the rule.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @dwp/govuk-casa@10.4.0
cat > try.mjs <<'JS'
import { validators } from '@dwp/govuk-casa'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Sept', 'September', 'Oct', 'Nov', 'Dec']
for (const locale of ['en', 'en-GB']) {
  const rule = validators.dateObject.make({ allowMonthNames: true, allowSingleDigitDay: true, locale })
  const refused = months.filter((mm) => rule.validate({ dd: '4', mm, yyyy: '2022' }).length > 0)
  console.log(`${locale}: ${refused.join(', ')} refused of ${months.length}`)
}
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'en: Sept refused of 14
en-GB: Sep refused of 14'
