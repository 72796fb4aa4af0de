import { join } from 'node:path'
import { pothole } from '#services/pothole.ts'

/** The pages that are weighed and timed: where they are, and the HTML file that is served there. */
export const pages = {
  'first-page': { path: '/', html: 'index.html' },
  'report-page': { path: `/report/${pothole.slug}`, html: `report/${pothole.slug}/index.html` },
  // Pages of questions have one HTML file for all, and their code comes after it.
  'question-page': { path: `/report/${pothole.slug}/${pothole.pages[0]?.id}`, html: 'shell.html' },
} as const

/** The built site, as `npm start` serves it. */
export const site = join(import.meta.dirname, '../../build/site')
