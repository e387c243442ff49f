import * as fronts from './fronts.ts'
import * as grounds from './grounds.ts'
import * as guests from './guests.ts'
import * as harbour from './harbour.ts'
import * as light from './light.ts'
import * as marks from './marks.ts'
import * as quay from './quay.ts'
import * as race from './race.ts'
import * as rooms from './rooms.ts'
import * as shore from './shore.ts'
import * as square from './square.ts'
import * as staff from './staff.ts'
import * as streets from './streets.ts'
import * as trades from './trades.ts'
import * as yards from './yards.ts'

/** Every picture of the demo newsroom, by its name. */
export const scenes: Record<string, () => string> = {
  'harbour-dawn': harbour.harbourDawn,
  'swing-bridge': harbour.swingBridge,
  ferry: harbour.ferry,
  lighthouse: light.lighthouse,
  'video-poster': light.videoPoster,
  'salt-marsh': shore.saltMarsh,
  'storm-wave': shore.stormWave,
  'river-flood': shore.riverFlood,
  'rowing-race': race.rowingRace,
  'town-hall': square.townHall,
  tram: streets.tram,
  'market-street': streets.marketStreet,
  'fish-market': yards.fishMarket,
  'shipyard-crane': yards.shipyardCrane,
  'bus-depot': yards.busDepot,
  'printing-press': trades.printingPress,
  bakery: trades.bakery,
  school: fronts.school,
  courthouse: fronts.courthouse,
  cinema: fronts.cinema,
  library: rooms.library,
  'council-chamber': rooms.councilChamber,
  'football-ground': grounds.footballGround,
  'solar-roofs': quay.solarRoofs,
  allotments: grounds.allotments,
  observatory: grounds.observatory,
  'brass-band': quay.brassBand,
  'portrait-mara-lindqvist': staff.maraLindqvist,
  'portrait-tobias-reyne': staff.tobiasReyne,
  'portrait-ines-calloway': staff.inesCalloway,
  'portrait-dev-anand-pillai': staff.devAnandPillai,
  'portrait-ruth-abernethy': staff.ruthAbernethy,
  'portrait-juno-halloran': staff.junoHalloran,
  'portrait-samuel-oyelaran': guests.samuelOyelaran,
  'portrait-pia-kestrel': guests.piaKestrel,
  'portrait-prof-edda-morrow': guests.eddaMorrow,
  'portrait-walter-finch': guests.walterFinch,
  'logo-lantern': marks.lantern,
  'logo-coastwire': marks.coastwire,
  'logo-tidewater': marks.tidewater,
}
