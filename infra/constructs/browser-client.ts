import { Duration } from 'aws-cdk-lib'
import { OAuthScope, type UserPoolClientOptions } from 'aws-cdk-lib/aws-cognito'

/**
 * The workspace in a browser, which can keep no secret: code flow with PKCE alone, and refresh tokens that work once.
 * `hours`: after so many somebody signs in again.
 */
export const browserClient = (siteUrl: string, hours: number): UserPoolClientOptions => ({
  generateSecret: false,
  oAuth: {
    flows: { authorizationCodeGrant: true },
    // The address is where somebody is told that work waits for them.
    scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
    callbackUrls: [`${siteUrl}/workspace/signed-in`],
    logoutUrls: [`${siteUrl}/workspace`],
  },
  preventUserExistenceErrors: true,
  enableTokenRevocation: true,
  // So long somebody keeps what a group gave, after being taken out of it.
  accessTokenValidity: Duration.minutes(15),
  idTokenValidity: Duration.minutes(15),
  refreshTokenValidity: Duration.hours(hours),
  refreshTokenRotationGracePeriod: Duration.seconds(10),
})
