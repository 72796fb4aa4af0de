import { secretIn } from '#aws/core/secrets.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentKeyIn } from '#requests/elsewhere/department/key.ts'

const keys = secretIn('DEPARTMENT_KEYS_ID')

/** The department's own key; undefined where the profile has no such department. */
export const departmentKeys =
  ({ departments }: Pick<CouncilProfile, 'departments'>) =>
  async (department: string): Promise<string | undefined> =>
    departments.some(({ id }) => id === department)
      ? departmentKeyIn(new TextDecoder().decode(await keys()), department)
      : undefined
