import type { DataValue } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import { createPerson, type Person } from '../people'
import type { Random } from '../random'
import type { LineObject, Step } from '../story'
import { COUNTY } from './county'
import { unitFor } from './unit'

/** Who and what a story is about; every id is the story's own, so that stories never touch each other. */
export interface Cast {
  readonly story: string
  readonly site: string
  /** The police unit that handles the case and the person. */
  readonly unit: string
  readonly person: Person
  readonly officers: readonly [LineObject, LineObject]
  readonly femaleOfficer: LineObject
}

/** An object in a role, with the attributes that a source states. */
export const inRole = (
  role: string,
  type: string,
  id: string,
  attributes?: Readonly<Record<string, DataValue>>,
): LineObject => ({ role, type, id, ...(attributes === undefined ? {} : { attributes }) })

/** Casts one suspect and three officers for a story. */
export function castFor(
  random: Random,
  story: string,
  site: string,
  born: Parameters<typeof createPerson>[2],
  sex: Person['sex'],
): Cast {
  const officer = (n: number, officerSex: Person['sex']): LineObject =>
    inRole('officers', 'officer', `${site}-O${story}-${n}`, {
      policeNumber: `${site}${story}${n}`,
      sex: officerSex,
      kind: 'investigator',
      minorsQualified: true,
    })
  return {
    story,
    site,
    unit: unitFor(site, story),
    person: createPerson(random, `P-${story}`, born, sex),
    officers: [officer(1, 'male'), officer(2, 'male')],
    femaleOfficer: officer(3, 'female'),
  }
}

/** The suspect as a source states them. */
export const personIn = (role: string, { person, unit }: Cast): LineObject =>
  inRole(role, 'person', person.id, {
    name: person.name,
    idNumber: person.idNumber,
    birthDate: person.birthDate,
    sex: person.sex,
    nationality: 'CHN',
    language: 'zh',
    county: COUNTY,
    handlingUnit: unit,
    fixedResidence: true,
    groups: [],
    cameBy: 'summoned',
    identityKnown: true,
    recidivist: false,
    ringleader: false,
    breach: false,
  })

/** The case as a source states it: an ordinary theft. */
export const caseIn = (role: string, { story, unit }: Cast): LineObject =>
  inRole(role, 'case', `C-${story}`, {
    number: `C-${story}`,
    track: 'criminal',
    source: 'inPerson',
    charge: '盗窃',
    chargeClass: 'ordinary',
    maxPenalty: 'imprisonment',
    maxMonths: 36,
    expectedMonths: 10,
    features: [],
    complex: false,
    hasMinor: false,
    complainant: false,
    suspectIdentified: true,
    concurrentCharge: false,
    handlingUnit: unit,
  })

const SOURCES = {
  police: 'policeProcessSystem',
  platform: 'policeInfoPlatform',
  centre: 'centreMonitoringSystem',
  procuratorate: 'procuratorateCaseSystem',
  court: 'courtHearingSystem',
  office: 'hengjian',
} as const

/** One step of a story. */
export const step = (
  name: string,
  source: keyof typeof SOURCES,
  kind: string,
  at: Instant,
  objects: readonly LineObject[],
  data: Readonly<Record<string, DataValue>> = {},
  until?: Instant,
): Step => ({ name, source: SOURCES[source], kind, at, objects, data, ...(until === undefined ? {} : { until }) })
