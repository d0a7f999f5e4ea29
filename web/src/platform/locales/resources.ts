import accessEn from './en/access.json'
import ballotsEn from './en/ballots.json'
import chartsEn from './en/charts.json'
import homeEn from './en/home.json'
import resultsEn from './en/results.json'
import rosterEn from './en/roster.json'
import surveysEn from './en/surveys.json'
import uiEn from './en/ui.json'
import accessJa from './ja/access.json'
import ballotsJa from './ja/ballots.json'
import chartsJa from './ja/charts.json'
import homeJa from './ja/home.json'
import resultsJa from './ja/results.json'
import rosterJa from './ja/roster.json'
import surveysJa from './ja/surveys.json'
import uiJa from './ja/ui.json'

const ja = {
  access: accessJa,
  ballots: ballotsJa,
  charts: chartsJa,
  home: homeJa,
  results: resultsJa,
  roster: rosterJa,
  surveys: surveysJa,
  ui: uiJa,
}

const en = {
  access: accessEn,
  ballots: ballotsEn,
  charts: chartsEn,
  home: homeEn,
  results: resultsEn,
  roster: rosterEn,
  surveys: surveysEn,
  ui: uiEn,
}

/** One namespace a room. A new room adds its two files and its two lines here. */
export const resources = { ja, en }
export const namespaces = Object.keys(ja) as readonly (keyof typeof ja)[]
