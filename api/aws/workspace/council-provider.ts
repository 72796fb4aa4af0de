/** As the user pool calls the council's own sign-in, and its attribute that has what that says of somebody's groups. */
export const councilProvider = 'Council'
export const groupsAttribute = 'council_groups'
