/** The department of the council profile whose staff work in fostering and adoption. */
export const fosteringDepartment = 'fostering'
