import type { Service } from '#contract/core/service.ts'

/** What is wrong with a form's sections: unknown, empty, or out of order. */
export function sectionProblems({ sections = [], pages }: Pick<Service, 'sections' | 'pages'>): string[] {
  const ids = sections.map(({ id }) => id)
  const problems: string[] = []
  let last = -1
  for (const page of pages) {
    const at = page.section === undefined ? -1 : ids.indexOf(page.section)
    if (page.section !== undefined && at < 0)
      problems.push(`page "${page.id}" belongs to "${page.section}", which is no section`)
    else if (at < last) problems.push(`page "${page.id}" stands after a page of a later section`)
    else last = at
  }
  const empty = ids.filter((id) => !pages.some((page) => page.section === id))
  return [...problems, ...empty.map((id) => `section "${id}" has no page`)]
}
