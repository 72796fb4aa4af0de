/**
 * Under which keys of the table lies what is no household: apart from households, so that rights tell them apart.
 * Households lie under their reference, and enquiries where `enquiryPart` says.
 */
export const slotsKey = 'slots'
export const coursesKey = 'courses'
export const teamKey = 'team'
export const figuresKey = 'figures'
export const dutyKey = 'duty'
export const looksKey = (household: string): string => `look#${household}`
export const openedKey = (month: string): string => `opened#${month}`
/** What finance knows of claims, and what it puts into payment runs: see `household/payments`. */
export const payablesKey = 'payables'
export const weeklyKey = 'payables weekly'
