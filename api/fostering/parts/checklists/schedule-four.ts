import type { Checklist } from './index.ts'

/**
 * What is looked at before a child may stay with a relative or friend who is not approved: Care Planning, Placement and
 * Case Review (England) Regulations 2010, Schedule 4, in our own words. Somebody who has the text in hand has to check them.
 */
export const scheduleFour: Checklist = {
  slug: 'schedule4',
  title: 'First look at relatives and friends (Schedule 4)',
  words: true,
  items: [
    { id: 'relation', right: 'The child and they know each other well, and want this' },
    { id: 'daily-care', right: 'They can give the child food, warmth, clothes and health care' },
    { id: 'safety', right: 'They can keep the child safe, also from people who may do harm' },
    { id: 'home', right: 'Their home is safe and has room for the child' },
    {
      id: 'feelings',
      right: 'They can give the child warmth, and help with what the child has been through',
    },
    { id: 'learning', right: 'They can help the child to learn, and get them to school' },
    { id: 'steadiness', right: 'They can give the child a steady family life, with clear limits' },
    { id: 'contact', right: 'They can help the child to see family, and keep to what is agreed' },
    { id: 'health', right: 'Their health, body and mind, lets them do this', hint: 'Alcohol and drugs too' },
    { id: 'violence', right: 'There is no violence in the home, and was none, or it is understood' },
    { id: 'relationships', right: 'They get on with each other and with their family' },
    {
      id: 'others',
      right: 'We know every other adult and child in the household, and what this means for them',
    },
    { id: 'childhood', right: 'We know of their own childhood, and who stands by them' },
    { id: 'convictions', right: 'We know of convictions and cautions of every adult in the household' },
    { id: 'work-and-money', right: 'Work and money allow it' },
    { id: 'around', right: 'Neighbours, family and services nearby help' },
    { id: 'child-view', right: 'The child was asked, as far as their age allows' },
    { id: 'parents-view', right: 'The parents were asked, where that is safe' },
  ],
}
