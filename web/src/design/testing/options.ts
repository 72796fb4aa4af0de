/** Options of one fixture of GOV.UK Frontend. */
// biome-ignore lint/suspicious/noExplicitAny: the fixtures have no types
export type Options = any

const mark = /@@([A-Za-z0-9+/=]*)@@/g

/** A text, or a stand-in for HTML that `unfold` puts back after rendering. */
export function content(part: Options): string | undefined {
  if (part?.html) return `@@${btoa(unescape(encodeURIComponent(part.html.trim())))}@@`
  return part?.text
}

export function unfold(html: string): string {
  return html.replace(mark, (_, coded) => decodeURIComponent(escape(atob(coded))))
}

/** The size in classes such as `govuk-label--l`. */
export const sizeIn = (classNames: string | undefined) =>
  /--(s|m|l|xl)$/.exec(classNames ?? '')?.[1] as 's' | undefined

/** Whether a fixture's options are all among `supported`, and have all of `required`: `*` stands for any part of a path. */
export function fits(
  options: Options,
  supported: readonly string[],
  required: readonly string[] = [],
): boolean {
  const given = leaves(options)
  return (
    given.every((leaf) => supported.some((path) => pattern(path).test(leaf))) &&
    required.every((path) => given.some((leaf) => pattern(path).test(leaf)))
  )
}

const pattern = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`)

function leaves(value: Options, path: string[] = []): string[] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [path.join('.')]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
}
