// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub writes its variables so.
import { expect, it } from 'vitest'
import { type Lookups, NO_VALUE, resolve } from './intrinsics.ts'

const lookups: Lookups = {
  ref: (name) =>
    name === 'AWS::NoValue' ? NO_VALUE : name === 'AWS::Region' ? 'eu-west-2' : `ref-of-${name}`,
  attribute: (logicalId, attribute) => `${attribute}-of-${logicalId}`,
  mapping: (...path) => path.join('/'),
  condition: (name) => name === 'Yes',
  region: 'eu-west-2',
}

it.each([
  [{ Ref: 'Table' }, 'ref-of-Table'],
  [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'Arn-of-Table'],
  [{ 'Fn::GetAtt': 'Nested.Outputs.Name' }, 'Outputs.Name-of-Nested'],
  [
    { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Region' }, ':', { 'Fn::GetAtt': ['Table', 'Arn'] }]] },
    'arn:eu-west-2:Arn-of-Table',
  ],
  [{ 'Fn::Sub': 'a-${AWS::Region}-${Table.Arn}-${!Literal}' }, 'a-eu-west-2-Arn-of-Table-${Literal}'],
  [{ 'Fn::Sub': ['${Name}/${AWS::Region}', { Name: { Ref: 'Table' } }] }, 'ref-of-Table/eu-west-2'],
  [{ 'Fn::Select': [1, { 'Fn::Split': ['/', 'https:/host'] }] }, 'host'],
  [{ 'Fn::If': ['Yes', 'one', { Ref: 'Never' }] }, 'one'],
  [{ 'Fn::FindInMap': ['Map', { Ref: 'AWS::Region' }, 'Name'] }, 'Map/eu-west-2/Name'],
  [{ 'Fn::Base64': 'x' }, 'eA=='],
  [
    { Kept: 1, Gone: { Ref: 'AWS::NoValue' }, List: [{ Ref: 'AWS::NoValue' }, 2] },
    { Kept: 1, List: [2] },
  ],
])('resolves %j', (value, expected) => {
  expect(resolve(value, lookups)).toEqual(expected)
})

it('names a function that it does not know', () => {
  expect(() => resolve({ A: { 'Fn::Cidr': [] } }, lookups)).toThrow("doesn't know the function Fn::Cidr")
})
