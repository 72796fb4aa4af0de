#!/usr/bin/env bash
# @x-govuk/govuk-prototype-filters 1.5.0 (npm), seen on 2026-12-01.
#
# A page names the month in which school places are asked for, by the filter that writes months as GOV.UK does.
#   expected: September, the same name that govukDate of the same package writes
#   seen:     Sepember, for 9 in full; shortened, and in whole dates, it is right
# A letter in the month in which applications open is seen by everybody. Name months by Intl.DateTimeFormat('en-GB').
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @x-govuk/govuk-prototype-filters@1.5.0
cat > try.mjs <<'JS'
import filters from '@x-govuk/govuk-prototype-filters'

const { monthName, govukDate } = filters.govukPrototypeFilters ?? filters
const named = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
for (let month = 1; month <= 12; month++) {
  const expected = named.format(Date.UTC(2026, month - 1, 1))
  const seen = monthName(month)
  if (seen !== expected) console.log(`${month}: ${seen}, not ${expected}`)
}
console.log(govukDate('2026-09-01'))
JS
seen=$(node try.mjs 2>/dev/null)
echo "$seen"
test "$seen" = '9: Sepember, not September
1 September 2026'
