/** What opening times of the council as a whole are kept under, beside those of its departments. */
export const wholeCouncil = 'whole-council'
