/** Sites whose front page is the place where it is done, and why: nobody has to look for anything there. */
export const wholeSites: Readonly<Record<string, string>> = {
  'https://ratings.food.gov.uk/': 'its front page is the search for ratings',
  'https://www.cqc.org.uk/': 'its front page is the search for care services',
  'https://111.nhs.uk/': 'the questions begin on its front page',
  'https://prepare.campaign.gov.uk/': 'a campaign that is about nothing else',
  'https://thestreetlink.org.uk/': 'a site for telling of somebody who sleeps rough, and nothing else',
  'https://www.powercut105.com/': 'its front page asks for the postcode and shows the network',
  'https://www.ccw.org.uk/': 'its front page has the search for water companies',
  'https://www.traveline.info/': 'its front page is the journey planner',
  'https://report.nationalhighways.co.uk/': 'a site for reports, and nothing else',
  'https://www.police.uk/': 'its front page leads to the police of a postcode, who take reports',
  'https://www.sands.org.uk/': 'All of it is for families whose baby has died.',
}
