import type { Block, Letter } from '#contract/admissions/explanation.ts'

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`)

function blockOf(block: Block): string {
  if (block.kind === 'text') return `<p>${escaped(block.text)}</p>`
  if (block.kind === 'list')
    return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
  if (block.kind === 'link') return `<p><a href="${escaped(block.url)}">${escaped(block.text)}</a></p>`
  const rows = block.rows.map(
    ({ what, value }) => `<tr><th scope="row">${escaped(what)}</th><td>${escaped(value)}</td></tr>`,
  )
  return `<table><caption>Figures</caption><tbody>${rows.join('')}</tbody></table>`
}

/** Readable on any screen and on paper, with nothing that has to be loaded. */
const style =
  'body{font:1.1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c}table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:700}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid #b1b4b6;font-weight:400;overflow-wrap:anywhere}'

/** A report as one HTML file: headings, lists and tables that a screen reader knows. */
export function reportPage({ title, sections }: Letter, council: string): string {
  const parts = sections.map(
    ({ id, heading, blocks }) =>
      `<section aria-labelledby="${escaped(id)}"><h2 id="${escaped(id)}">${escaped(heading)}</h2>${blocks.map(blockOf).join('')}</section>`,
  )
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(`${title} – ${council}`)}</title><style>${style}</style>`
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body><main><p>${escaped(council)}</p><h1>${escaped(title)}</h1>${parts.join('')}</main></body></html>`
}
