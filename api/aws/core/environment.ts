/** A variable that the template gives to the function. Throws when it is missing: the template is wrong. */
export function environment(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`The environment variable ${name} is not set`)
  return value
}
