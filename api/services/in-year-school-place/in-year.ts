/** The department and the service whose requests are applications for a place during the school year. */
export const inYear = { department: 'admissions', service: 'in-year-school-place' } as const
