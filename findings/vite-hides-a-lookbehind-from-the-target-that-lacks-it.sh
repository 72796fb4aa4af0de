#!/usr/bin/env bash
# vite 8.3.8 (npm), seen on 2026-11-30.
#
# A site for older phones is built with a target that lacks lookbehind in regular expressions (Safari 15.6 and iOS 15.6).
#   expected: a warning or a failure, as nothing can bring a lookbehind to a browser that does not know it
#   seen:     neither. The literal /(?<=a)b/ comes out as RegExp(`(?<=a)b`)
# A check of the built files that reads the literals of regular expressions, or their syntax, finds nothing, and the page
# still dies with "invalid group specifier name" in that browser. Read the text given to RegExp as well.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vite@8.3.8
cat > page.js <<'JS'
export const plural = (word) => word.replace(/(?<=[a-z]{3})s$/, '')
JS
cat > try.mjs <<'JS'
import { build } from 'vite'

const warnings = []
const result = await build({
  configFile: false,
  logLevel: 'silent',
  customLogger: undefined,
  build: {
    write: false,
    minify: false,
    target: ['safari15.6', 'ios15.6'],
    lib: { entry: 'page.js', formats: ['es'], fileName: 'page' },
    rolldownOptions: { onwarn: (warning) => warnings.push(warning.message) },
  },
})
const { code } = [result].flat()[0].output[0]
console.log('warnings', warnings.length)
console.log('literal', /\/\(\?<=/.test(code))
console.log('constructed', /RegExp\(["'`]\(\?<=/.test(code))
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'warnings 0
literal false
constructed true'
