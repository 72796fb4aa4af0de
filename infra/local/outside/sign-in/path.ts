/** Path under which the player's address stands in for the identity provider of staff: its issuer and its pages. */
export const signInPath = '/outside/sign-in'
