/** The intrinsic function that an object is, if it is one. */
export function intrinsic(value: object): { name: string; argument: unknown } | undefined {
  const [name, ...others] = Object.keys(value)
  if (!name || others.length) return undefined
  if (name !== 'Ref' && name !== 'Condition' && !name.startsWith('Fn::')) return undefined
  return { name, argument: (value as Record<string, unknown>)[name] }
}
