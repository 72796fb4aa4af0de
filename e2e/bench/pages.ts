import { join } from 'node:path'
import { pothole } from '#services/pothole.ts'

const question = `/report/${pothole.slug}/${pothole.pages[0]?.id}`

/** The pages that are weighed and timed: where they are, the HTML file that is served there, and what a resident does there. */
export const pages = {
  'first-page': { path: '/', html: 'index.html', action: 'main a[href="/report"]' },
  'report-page': {
    path: `/report/${pothole.slug}`,
    html: `report/${pothole.slug}/index.html`,
    action: `main a[href="${question}"]`,
  },
  // Pages of questions have one HTML file for all, and their code comes after it.
  'question-page': { path: question, html: 'shell.html', action: 'main form button[type="submit"]' },
} as const

/** The built site, as `npm start` serves it. */
export const site = join(import.meta.dirname, '../../build/site')
