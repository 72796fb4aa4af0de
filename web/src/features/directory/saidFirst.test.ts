import { expect, it } from 'vitest'
import { saidFirst } from './saidFirst.ts'

it.each([
  ['my dads fallen and cant get up', 'hurt'],
  ['Nan fell down the stairs', 'hurt'],
  ['mum has had a fall', 'hurt'],
  ['my dad’s had a nasty fall', 'hurt'],
  ['mum’s fallen out of bed', 'hurt'],
  ['mum can’t get up', 'hurt'],
  ['he’s not breathing', 'hurt'],
  ['heart attack', 'hurt'],
  ['she has taken an overdose', 'hurt'],
  ['i want to kill myself', 'suicide'],
  ['my son is suicidal', 'suicide'],
  ['daughter self-harming', 'suicide'],
  ['I don’t want to be here any more', 'suicide'],
  ['she took her own life', 'suicide'],
  ['my neighbour is beating his wife', 'violence'],
  ['my husband hits me', 'violence'],
  ['domestic abuse', 'violence'],
  ['somebody is hitting their child', 'violence'],
  ['next door is getting knocked about by her fella', 'violence'],
  ['the man upstairs is hurting his girlfriend', 'violence'],
  ['my ex threatens me', 'violence'],
  ['he won’t let me have any money', 'violence'],
  ['my kid is being bullied', 'bullied'],
  ['cyber-bullying', 'bullied'],
])('says first for “%s”: %s', (typed, first) => {
  expect(saidFirst(typed)).toBe(first)
})

it.each([
  'pothole killed my tyre',
  'car hit my wall',
  'beat the queue',
  'lorry knocked my wall about a foot',
  'my landlord wont let me have a dog',
  'my back hurts',
  'my son hit a pothole',
  'neighbour tree has fallen on my fence',
  'sign fallen over',
  'lamp post falling down',
  'mum has fallen out with the school',
  'my son fell behind at school',
  'dad fell for a scam',
  'fall alarm for mum',
  'cant get up the kerb in my wheelchair',
  'cant get up the stairs',
  'help after a heart attack',
  'how to bleed radiators',
  'unconscious bias training',
  'wants to die at home',
  'dont want to live in a care home',
  'weeds killed by council',
  'my dad has died',
  'bullied by carer',
  'xl bully',
  'bullied at work',
  'blue badge',
  '',
])('says nothing first for “%s”', (typed) => {
  expect(saidFirst(typed)).toBeUndefined()
})
