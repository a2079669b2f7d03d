import { accountWords } from './account'
import { administrationWords } from './administration'
import { appWords } from './app'
import { archiveWords } from './archive'
import { attachmentsWords } from './attachments'
import type { Texts } from './bilingual'
import { boardWords } from './board'
import { caseWords } from './case'
import { casesWords } from './cases'
import { centreWords } from './centre'
import { clockWords } from './clock'
import { deskWords } from './desk'
import { documentsWords } from './documents'
import { dutyWords } from './duty'
import { emergencyWords } from './emergency'
import { entryWords } from './entry'
import { figuresWords } from './figures'
import { findingsWords } from './findings'
import { floodWords } from './flood'
import { ledgersWords } from './ledgers'
import { listsWords } from './lists'
import { mattersWords } from './matters'
import { modelsWords } from './models'
import { peopleWords } from './people'
import { rosterWords } from './roster'
import { sealedWords } from './sealed'
import { searchWords } from './search'
import { servedWords } from './served'
import { sourcesWords } from './sources'
import { takeBackWords } from './takeBack'
import { tourWords } from './tour'

/** The parts of the workbench, each with its own words. */
export const AREAS = [
  appWords,
  entryWords,
  accountWords,
  emergencyWords,
  clockWords,
  deskWords,
  dutyWords,
  rosterWords,
  boardWords,
  figuresWords,
  centreWords,
  casesWords,
  caseWords,
  findingsWords,
  listsWords,
  mattersWords,
  documentsWords,
  archiveWords,
  ledgersWords,
  attachmentsWords,
  sealedWords,
  servedWords,
  floodWords,
  takeBackWords,
  tourWords,
  modelsWords,
  sourcesWords,
  administrationWords,
  searchWords,
  peopleWords,
] as const

const joined = (language: 'zh' | 'en'): Texts =>
  Object.fromEntries(AREAS.flatMap((area) => Object.entries(area[language])))

/** Every word of the workbench, in Chinese and in English. */
export const zh = joined('zh')
export const en = joined('en')
