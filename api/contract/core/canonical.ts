/**
 * JSON with every object's keys sorted by UTF-16 code units and what is undefined left out, so that equal values are
 * equal text, wherever they were kept in between. Inside a list undefined is null, as JSON has it.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  // Written so because whole records are hashed by it: every chain, volume and run.
  const held = value as Readonly<Record<string, unknown>>
  let parts = ''
  for (const key of Object.keys(held).sort()) {
    if (held[key] === undefined) continue
    parts += `${parts && ','}${JSON.stringify(key)}:${canonical(held[key])}`
  }
  return `{${parts}}`
}
