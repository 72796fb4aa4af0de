/** Where the player says that the stack is deployed: the values of `AWS::Region`, `AWS::AccountId` and the like. */
export type Place = { region: string; account: string; partition: string; urlSuffix: string; stack: string }

/** fauxqs and dynalite know one account, this one. */
export const localPlace = (stack: string): Place => ({
  region: 'eu-west-2',
  account: '000000000000',
  partition: 'aws',
  urlSuffix: 'amazonaws.com',
  stack,
})

/** The value of a pseudo parameter such as `AWS::Region`; `undefined` for a name that is none. */
export function pseudoParameter(place: Place, name: string): string | undefined {
  const values: Record<string, string> = {
    'AWS::Region': place.region,
    'AWS::AccountId': place.account,
    'AWS::Partition': place.partition,
    'AWS::URLSuffix': place.urlSuffix,
    'AWS::StackName': place.stack,
    'AWS::StackId': `arn:${place.partition}:cloudformation:${place.region}:${place.account}:stack/${place.stack}/local`,
  }
  return values[name]
}
