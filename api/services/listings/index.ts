import type { Listing } from '#contract/listing.ts'
import { abandonedVehicle } from './abandoned-vehicle.ts'
import { adoption } from './adoption.ts'
import { adultLearning } from './adult-learning.ts'
import { alcoholDrugsHelp } from './alcohol-drugs-help.ts'
import { allotments } from './allotments.ts'
import { antisocialBehaviour } from './antisocial-behaviour.ts'
import { apprenticeships } from './apprenticeships.ts'
import { assistedBinCollection } from './assisted-bin-collection.ts'
import { attendanceAllowance } from './attendance-allowance.ts'
import { bereavementSupport } from './bereavement-support.ts'
import { binCollectionDay } from './bin-collection-day.ts'
import { bookCeremony } from './book-ceremony.ts'
import { breakFromCaring } from './break-from-caring.ts'
import { britishCitizenship } from './british-citizenship.ts'
import { buildingControl } from './building-control.ts'
import { bulkyWaste } from './bulky-waste.ts'
import { busTimes } from './bus-times.ts'
import { businessRates } from './business-rates.ts'
import { businessTradingStandardsAdvice } from './business-trading-standards-advice.ts'
import { carParks } from './car-parks.ts'
import { careHomes } from './care-homes.ts'
import { careLeavers } from './care-leavers.ts'
import { carersAllowance } from './carers-allowance.ts'
import { cemeteries } from './cemeteries.ts'
import { changeName } from './change-name.ts'
import { changePublicPath } from './change-public-path.ts'
import { childBenefit } from './child-benefit.ts'
import { childPerformanceLicence } from './child-performance-licence.ts'
import { childWorkPermit } from './child-work-permit.ts'
import { citizenshipCeremony } from './citizenship-ceremony.ts'
import { claimRoadDamage } from './claim-road-damage.ts'
import { clinicalWaste } from './clinical-waste.ts'
import { collegeTransport } from './college-transport.ts'
import { commentOnPlanning } from './comment-on-planning.ts'
import { communityTransport } from './community-transport.ts'
import { compostBin } from './compost-bin.ts'
import { consultations } from './consultations.ts'
import { consumerAdvice } from './consumer-advice.ts'
import { coroner } from './coroner.ts'
import { councilContracts } from './council-contracts.ts'
import { councilHomeRepairs } from './council-home-repairs.ts'
import { councilHousing } from './council-housing.ts'
import { councilJobs } from './council-jobs.ts'
import { councilMeetings } from './council-meetings.ts'
import { councilSpending } from './council-spending.ts'
import { councilTaxBand } from './council-tax-band.ts'
import { councilTaxDiscount } from './council-tax-discount.ts'
import { councilTaxMoving } from './council-tax-moving.ts'
import { councilTaxSupport } from './council-tax-support.ts'
import { countryParks } from './country-parks.ts'
import { countyCouncillors } from './county-councillors.ts'
import { criminalRecordCheck } from './criminal-record-check.ts'
import { cycleTraining } from './cycle-training.ts'
import { dailyLivingEquipment } from './daily-living-equipment.ts'
import { dayCentres } from './day-centres.ts'
import { deadAnimal } from './dead-animal.ts'
import { deathAbroad } from './death-abroad.ts'
import { deathCertificate } from './death-certificate.ts'
import { debtAdvice } from './debt-advice.ts'
import { directPayments } from './direct-payments.ts'
import { disabledFacilitiesGrant } from './disabled-facilities-grant.ts'
import { disabledParkingBay } from './disabled-parking-bay.ts'
import { discretionaryHousingPayment } from './discretionary-housing-payment.ts'
import { divorce } from './divorce.ts'
import { diyWaste } from './diy-waste.ts'
import { dogFouling } from './dog-fouling.ts'
import { domesticAbuseHelp } from './domestic-abuse-help.ts'
import { drivingLicence } from './driving-licence.ts'
import { earlyHelpFamilies } from './early-help-families.ts'
import { ehcPlan } from './ehc-plan.ts'
import { elections } from './elections.ts'
import { emergency999 } from './emergency-999.ts'
import { emergencyPlanning } from './emergency-planning.ts'
import { emptyHomes } from './empty-homes.ts'
import { familyHubs } from './family-hubs.ts'
import { findChildcare } from './find-childcare.ts'
import { findDentist } from './find-dentist.ts'
import { findLibrary } from './find-library.ts'
import { fireworksLicence } from './fireworks-licence.ts'
import { floodWarnings } from './flood-warnings.ts'
import { flooding } from './flooding.ts'
import { flyTipping } from './fly-tipping.ts'
import { foodBusiness } from './food-business.ts'
import { foodHygiene } from './food-hygiene.ts'
import { fostering } from './fostering.ts'
import { freeChildcareHours } from './free-childcare-hours.ts'
import { funeralExpenses } from './funeral-expenses.ts'
import { gardenWaste } from './garden-waste.ts'
import { gasEmergency } from './gas-emergency.ts'
import { graffiti } from './graffiti.ts'
import { grittingRoutes } from './gritting-routes.ts'
import { hardshipHelp } from './hardship-help.ts'
import { hazardousWaste } from './hazardous-waste.ts'
import { healthVisitor } from './health-visitor.ts'
import { healthyStart } from './healthy-start.ts'
import { helpAfterHospital } from './help-after-hospital.ts'
import { highHedges } from './high-hedges.ts'
import { highwayRecordsSearch } from './highway-records-search.ts'
import { holidayActivities } from './holiday-activities.ts'
import { homeCare } from './home-care.ts'
import { homeEducation } from './home-education.ts'
import { homeEnergyHelp } from './home-energy-help.ts'
import { homeLibraryService } from './home-library-service.ts'
import { homelessness } from './homelessness.ts'
import { householdWasteSite } from './household-waste-site.ts'
import { housingBenefit } from './housing-benefit.ts'
import { illegalParking } from './illegal-parking.ts'
import { kinshipCare } from './kinship-care.ts'
import { leisureCentres } from './leisure-centres.ts'
import { libraryComputers } from './library-computers.ts'
import { libraryEBooks } from './library-e-books.ts'
import { licenceFinder } from './licence-finder.ts'
import { listedBuildings } from './listed-buildings.ts'
import { litterStreetCleaning } from './litter-street-cleaning.ts'
import { localLandCharges } from './local-land-charges.ts'
import { makeAWill } from './make-a-will.ts'
import { marriageAllowance } from './marriage-allowance.ts'
import { marriageCertificate } from './marriage-certificate.ts'
import { marriageNotice } from './marriage-notice.ts'
import { maternityPay } from './maternity-pay.ts'
import { mealsAtHome } from './meals-at-home.ts'
import { mentalHealthHelp } from './mental-health-help.ts'
import { mineralsWastePlanning } from './minerals-waste-planning.ts'
import { motCheck } from './mot-check.ts'
import { motorwayProblem } from './motorway-problem.ts'
import { museums } from './museums.ts'
import { musicLessons } from './music-lessons.ts'
import { namingCeremony } from './naming-ceremony.ts'
import { newBin } from './new-bin.ts'
import { newStreetLight } from './new-street-light.ts'
import { nhs111 } from './nhs-111.ts'
import { noise } from './noise.ts'
import { parkingFine } from './parking-fine.ts'
import { parkingPermit } from './parking-permit.ts'
import { parkingTribunal } from './parking-tribunal.ts'
import { parksPlaygrounds } from './parks-playgrounds.ts'
import { passport } from './passport.ts'
import { pavementLicence } from './pavement-licence.ts'
import { payCouncilTax } from './pay-council-tax.ts'
import { payingForCare } from './paying-for-care.ts'
import { pensionCredit } from './pension-credit.ts'
import { personalAlarm } from './personal-alarm.ts'
import { personalIndependencePayment } from './personal-independence-payment.ts'
import { pestControl } from './pest-control.ts'
import { petition } from './petition.ts'
import { petroleumCertificate } from './petroleum-certificate.ts'
import { planningApplication } from './planning-application.ts'
import { planningBreach } from './planning-breach.ts'
import { police101 } from './police-101.ts'
import { postalOrProxyVote } from './postal-or-proxy-vote.ts'
import { powerCut } from './power-cut.ts'
import { powerOfAttorney } from './power-of-attorney.ts'
import { premisesLicence } from './premises-licence.ts'
import { primarySchoolPlace } from './primary-school-place.ts'
import { privateRentingProblem } from './private-renting-problem.ts'
import { probate } from './probate.ts'
import { protectedTrees } from './protected-trees.ts'
import { publicHealthFuneral } from './public-health-funeral.ts'
import { recordOffice } from './record-office.ts'
import { recycling } from './recycling.ts'
import { redirectPost } from './redirect-post.ts'
import { registerBirth } from './register-birth.ts'
import { registerToVote } from './register-to-vote.ts'
import { registerWithGp } from './register-with-gp.ts'
import { renewLibraryBooks } from './renew-library-books.ts'
import { rightsOfWayMap } from './rights-of-way-map.ts'
import { roadAdoption } from './road-adoption.ts'
import { roadworksList } from './roadworks-list.ts'
import { safeRoutesToSchool } from './safe-routes-to-school.ts'
import { scaffoldingLicence } from './scaffolding-licence.ts'
import { schoolAppeal } from './school-appeal.ts'
import { schoolAttendance } from './school-attendance.ts'
import { schoolClosures } from './school-closures.ts'
import { schoolExclusion } from './school-exclusion.ts'
import { schoolGovernor } from './school-governor.ts'
import { schoolTermDates } from './school-term-dates.ts'
import { schoolUniformHelp } from './school-uniform-help.ts'
import { secondarySchoolPlace } from './secondary-school-place.ts'
import { setUpBusiness } from './set-up-business.ts'
import { sexualHealth } from './sexual-health.ts'
import { shortBreaksDisabledChild } from './short-breaks-disabled-child.ts'
import { sightOrHearingLoss } from './sight-or-hearing-loss.ts'
import { smokeSmells } from './smoke-smells.ts'
import { specialNeedsSupport } from './special-needs-support.ts'
import { speedingFine } from './speeding-fine.ts'
import { statePension } from './state-pension.ts'
import { stopSmoking } from './stop-smoking.ts'
import { strayDog } from './stray-dog.ts'
import { streetMarket } from './street-market.ts'
import { streetNaming } from './street-naming.ts'
import { streetTradingLicence } from './street-trading-licence.ts'
import { streetWorksLicence } from './street-works-licence.ts'
import { subjectAccessRequest } from './subject-access-request.ts'
import { taxiLicence } from './taxi-licence.ts'
import { tellUsOnce } from './tell-us-once.ts'
import { temporaryEventNotice } from './temporary-event-notice.ts'
import { tvLicence } from './tv-licence.ts'
import { universalCredit } from './universal-credit.ts'
import { vehicleTax } from './vehicle-tax.ts'
import { villageGreen } from './village-green.ts'
import { visasAndSettlement } from './visas-and-settlement.ts'
import { waterOrSewerProblem } from './water-or-sewer-problem.ts'
import { watercourseConsent } from './watercourse-consent.ts'
import { weddingVenueLicence } from './wedding-venue-licence.ts'
import { winterFuelPayment } from './winter-fuel-payment.ts'
import { worriedAboutAChild } from './worried-about-a-child.ts'
import { worriedAboutAnAdult } from './worried-about-an-adult.ts'
import { youngCarers } from './young-carers.ts'

/** Every page of the directory about what cannot be requested here. A new one is one file and one line here. */
export const listings: readonly Listing[] = [
  // What the county does.
  primarySchoolPlace,
  secondarySchoolPlace,
  schoolAppeal,
  ehcPlan,
  specialNeedsSupport,
  freeChildcareHours,
  findChildcare,
  holidayActivities,
  schoolTermDates,
  schoolClosures,
  homeEducation,
  schoolUniformHelp,
  schoolExclusion,
  schoolAttendance,
  schoolGovernor,
  collegeTransport,
  adultLearning,
  musicLessons,
  childPerformanceLicence,
  childWorkPermit,
  worriedAboutAChild,
  earlyHelpFamilies,
  familyHubs,
  healthVisitor,
  fostering,
  adoption,
  kinshipCare,
  shortBreaksDisabledChild,
  youngCarers,
  careLeavers,
  worriedAboutAnAdult,
  careHomes,
  homeCare,
  payingForCare,
  directPayments,
  dailyLivingEquipment,
  dayCentres,
  breakFromCaring,
  helpAfterHospital,
  mealsAtHome,
  sightOrHearingLoss,
  stopSmoking,
  sexualHealth,
  alcoholDrugsHelp,
  registerBirth,
  marriageNotice,
  bookCeremony,
  namingCeremony,
  citizenshipCeremony,
  marriageCertificate,
  deathCertificate,
  coroner,
  weddingVenueLicence,
  findLibrary,
  renewLibraryBooks,
  libraryEBooks,
  homeLibraryService,
  libraryComputers,
  recordOffice,
  museums,
  countryParks,
  householdWasteSite,
  diyWaste,
  hazardousWaste,
  compostBin,
  roadworksList,
  grittingRoutes,
  newStreetLight,
  roadAdoption,
  highwayRecordsSearch,
  scaffoldingLicence,
  streetWorksLicence,
  claimRoadDamage,
  rightsOfWayMap,
  changePublicPath,
  villageGreen,
  parkingFine,
  illegalParking,
  parkingPermit,
  disabledParkingBay,
  busTimes,
  communityTransport,
  cycleTraining,
  safeRoutesToSchool,
  businessTradingStandardsAdvice,
  petroleumCertificate,
  fireworksLicence,
  councilContracts,
  mineralsWastePlanning,
  flooding,
  watercourseConsent,
  emergencyPlanning,
  hardshipHelp,
  countyCouncillors,
  councilMeetings,
  petition,
  consultations,
  councilJobs,
  councilSpending,
  subjectAccessRequest,
  // What a district or borough does.
  binCollectionDay,
  newBin,
  recycling,
  gardenWaste,
  bulkyWaste,
  assistedBinCollection,
  clinicalWaste,
  flyTipping,
  litterStreetCleaning,
  graffiti,
  abandonedVehicle,
  deadAnimal,
  dogFouling,
  strayDog,
  pestControl,
  noise,
  smokeSmells,
  antisocialBehaviour,
  payCouncilTax,
  councilTaxMoving,
  councilTaxDiscount,
  councilTaxSupport,
  housingBenefit,
  discretionaryHousingPayment,
  councilHousing,
  homelessness,
  councilHomeRepairs,
  privateRentingProblem,
  homeEnergyHelp,
  disabledFacilitiesGrant,
  personalAlarm,
  planningApplication,
  commentOnPlanning,
  planningBreach,
  buildingControl,
  protectedTrees,
  listedBuildings,
  highHedges,
  streetNaming,
  localLandCharges,
  premisesLicence,
  temporaryEventNotice,
  taxiLicence,
  streetTradingLicence,
  pavementLicence,
  foodBusiness,
  foodHygiene,
  businessRates,
  carParks,
  registerToVote,
  postalOrProxyVote,
  elections,
  cemeteries,
  publicHealthFuneral,
  leisureCentres,
  allotments,
  parksPlaygrounds,
  streetMarket,
  emptyHomes,
  // What the government and others do.
  passport,
  drivingLicence,
  vehicleTax,
  motCheck,
  motorwayProblem,
  speedingFine,
  parkingTribunal,
  universalCredit,
  personalIndependencePayment,
  attendanceAllowance,
  carersAllowance,
  statePension,
  pensionCredit,
  winterFuelPayment,
  childBenefit,
  maternityPay,
  healthyStart,
  councilTaxBand,
  debtAdvice,
  consumerAdvice,
  registerWithGp,
  findDentist,
  nhs111,
  mentalHealthHelp,
  emergency999,
  police101,
  domesticAbuseHelp,
  gasEmergency,
  powerCut,
  waterOrSewerProblem,
  tvLicence,
  tellUsOnce,
  deathAbroad,
  bereavementSupport,
  funeralExpenses,
  probate,
  makeAWill,
  powerOfAttorney,
  britishCitizenship,
  visasAndSettlement,
  changeName,
  marriageAllowance,
  divorce,
  setUpBusiness,
  licenceFinder,
  apprenticeships,
  criminalRecordCheck,
  floodWarnings,
  redirectPost,
]
