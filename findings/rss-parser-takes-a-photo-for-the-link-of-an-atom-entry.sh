#!/usr/bin/env bash
# rss-parser 3.13.0 (npm), seen on 2026-11-30.
#
# An Atom entry that carries its photo as a link (rel="enclosure") before the link to its page. A link without rel is
# the page: RFC 4287, 4.2.7.2, says that it means rel="alternate".
#   expected: the entry's link is the page, whichever link comes first
#   seen:     the entry's link is the photo; with rel="alternate" written out it is the page
# A feed that wants to be read by both has to write rel="alternate" on every entry.
# feedparser 2.6.0 reads the page from both.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rss-parser@3.13.0 feedparser@2.6.0
cat > try.mjs <<'JS'
import { Readable } from 'node:stream'
import FeedParser from 'feedparser'
import Parser from 'rss-parser'

const feed = (rel) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>tag:council.example,2026:reports</id><title>Reports</title><updated>2026-11-30T12:00:00Z</updated>
  <author><name>Council</name></author>
  <entry>
    <id>tag:council.example,2026:1</id><title>Pothole</title><updated>2026-11-30T12:00:00Z</updated>
    <link rel="enclosure" type="image/jpeg" href="https://council.example/photo.jpg"/>
    <link ${rel}href="https://council.example/reports/1"/>
  </entry>
</feed>`
const byRssParser = async (text) => (await new Parser().parseString(text)).items[0].link
const byFeedParser = (text) =>
  new Promise((resolve, reject) => {
    const parser = new FeedParser()
    parser.on('error', reject).on('data', (item) => resolve(item.link))
    Readable.from([text]).pipe(parser)
  })
for (const rel of ['', 'rel="alternate" '])
  console.log(rel || 'no rel', await byRssParser(feed(rel)), await byFeedParser(feed(rel)))
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'no rel https://council.example/photo.jpg https://council.example/reports/1
rel="alternate"  https://council.example/reports/1 https://council.example/reports/1'
