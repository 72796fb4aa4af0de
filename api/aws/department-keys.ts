import { secretIn } from './secrets.ts'

const fetched = new Map<string, () => Promise<Uint8Array>>()

/** The environment variable with the id of a department's secret. */
export const departmentKeyVariable = (department: string): string =>
  `DEPARTMENT_KEY_${department.replaceAll('-', '_').toUpperCase()}`

/** The department's own key, kept for the life of the function; undefined where the template names no such department. */
export async function departmentKey(department: string): Promise<string | undefined> {
  const variable = departmentKeyVariable(department)
  if (!/^[a-z][a-z-]*$/.test(department) || !process.env[variable]) return undefined
  const fetch = fetched.get(variable) ?? secretIn(variable)
  fetched.set(variable, fetch)
  return new TextDecoder().decode(await fetch())
}
