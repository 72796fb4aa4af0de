/** Path under which the player's address stands in for the identity provider of staff: its issuer and its pages. */
export const signInPath = '/outside/sign-in'

/** Where the council's own sign-in sends people back to, as Cognito's address for it is. */
export const returnPath = '/oauth2/idpresponse'
