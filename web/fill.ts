import { council } from '#council'

/** The page that Vite left, with marks where the rest comes. */
export type Template = string

/** What React leaves of a part that it could not draw: without scripts nobody would see it. */
export const unfinished = '<!--$!-->'

/** What comes into a template. */
export interface Contents {
  readonly title: string
  /** Elements of the head. */
  readonly head: string
  /** The address that it was drawn of, `many` for a file that stands for more than one, which the browser draws anew. */
  readonly of: string
  readonly app: string
  /** What the browser need not ask for again, as an element. */
  readonly answers?: string
}

export function fill(template: Template, { title, head, of, app, answers = '' }: Contents): string {
  const parts: Record<string, string> = {
    title: escapeText(title),
    theme: council.colours.brand,
    head,
    of: escapeText(of).replace(/"/g, '&quot;'),
    app,
    answers,
  }
  return template.replace(/<!--(title|theme|head|of|app|answers)-->/g, (_, name: string) => parts[name] ?? '')
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
