/**
 * Under which keys of the table lies what is no household: apart from households, so that rights tell them apart.
 * Households lie under their reference, and enquiries where `enquiryPart` says.
 */
export const slotsKey = 'slots'
export const teamKey = 'team'
export const looksKey = (household: string): string => `look#${household}`
export const openedKey = (month: string): string => `opened#${month}`
