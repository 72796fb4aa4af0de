/** An IAM pattern (`*` for any text, `?` for any character) as a regular expression. */
export function wildcard(text: string, flags = ''): RegExp {
  const escaped = text.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, `${flags}s`)
}
