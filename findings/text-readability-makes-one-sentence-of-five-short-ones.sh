#!/usr/bin/env bash
# text-readability 1.1.1 (npm), seen on 2026-12-03.
#
# A page is to be read at the age of nine, so its words are measured before it goes out, and what is too hard is cut into shorter
# sentences, as the guides of public services have it.
#   expected: five sentences of two words are easier than one of ten
#   seen:     five sentences of two words are one sentence of ten, with the same grade as the same words between commas
# Sentences of two words are not counted, but their words are: whoever follows the guides furthest is told that the text has got
# no easier. Count the sentences yourself (`Intl.Segmenter` does) and put the grade together from the syllables and the words.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund text-readability@1.1.1
cat > try.cjs <<'JS'
const { default: measure } = require('text-readability')

for (const text of [
  'Apply now, pay online, call us, bring proof, get help.',
  'Apply now. Pay online. Call us. Bring proof. Get help.',
]) {
  const sentences = [...new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text)].length
  console.log(`${sentences} by Unicode, ${measure.sentenceCount(text)} here, grade ${measure.fleschKincaidGrade(text)}`)
}
JS
seen=$(node try.cjs)
echo "$seen"
test "$seen" = '1 by Unicode, 1 here, grade 3.7
5 by Unicode, 1 here, grade 3.7'
