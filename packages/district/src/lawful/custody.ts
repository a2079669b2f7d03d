import type { Instant } from '@hengjian/law'
import { monthsOver } from '../limits'
import { add, after, DAY, HOUR, instantOf, type Story, setEverywhere } from '../story'
import { type Cast, caseIn, inRole, personIn, step } from './cast'
import { arrestMeasure, lawfulDetention, prosecution } from './detention'
import { noticesOf } from './periodChange'

interface Extension {
  readonly running: number
  readonly total: number
  readonly organLevel: 'city' | 'province'
  readonly feature?: 'wideAndHard'
}

/** What each extension makes of the months that run, and who may grant it (CPL 156, 158, 159). */
const EXTENSIONS: readonly [Extension, Extension, Extension] = [
  { running: 2, total: 3, organLevel: 'city' },
  { running: 3, total: 5, organLevel: 'province', feature: 'wideAndHard' },
  { running: 5, total: 7, organLevel: 'province', feature: 'wideAndHard' },
]

/**
 * A suspect arrested and held until the investigation is over, two days before the months are.
 * @param months two, or what the extensions make of them
 */
export function lawfulCustody(cast: Cast, start: Instant, months: 2 | 3 | 5 | 7): Story {
  const arrested = lawfulDetention(cast, start, { upTo: 'arrest' })
  const held = EXTENSIONS.reduce(
    (story, { total }, index) => (total <= months ? extend(story, cast, index + 1) : story),
    arrested,
  )
  return add(held, ...prosecution(cast, after(monthsOver(instantOf(held, 'arrested'), months), -2 * DAY)))
}

/** The nth extension: asked for ten days ahead, granted three days ahead while the house had already warned of the end. */
export function extend(story: Story, cast: Cast, nth: number): Story {
  const { running, total, organLevel, feature } = EXTENSIONS[nth - 1] ?? EXTENSIONS[0]
  const ends = monthsOver(instantOf(story, 'arrested'), running)
  const granted = after(ends, -3 * DAY)
  const number = `X-${cast.story}-${nth}`
  const request = inRole('application', 'application', number, {
    number,
    matter: 'custodyExtension',
    addressee: 'procuratorate',
    applicant: 'police',
  })
  const whom = [personIn('person', cast), caseIn('case', cast)]
  const extended = add(
    story,
    step(`request${nth}`, 'procuratorate', 'applicationReceived', after(ends, -10 * DAY), [request, ...whom]),
    step(`warning${nth}`, 'police', 'notified', after(ends, -5 * DAY), whom, {
      recipient: 'agency',
      subject: 'custodyExpiry',
    }),
    step(`extension${nth}`, 'police', 'measureExtended', granted, [arrestMeasure(cast), ...whom], {
      organLevel,
      totalMonths: total,
      ...(feature === undefined ? {} : { feature }),
    }),
    noticesOf(cast, `extension${nth}`, after(granted, 4 * HOUR)).house,
  )
  const grave = total < 7 ? {} : { expectedMonths: 130, maxMonths: 180 }
  return setEverywhere(extended, 'case', { complex: true, ...grave })
}

/** The arrested person is released, and the procuratorate that approved the arrest is told (CPL 96). */
export function releaseArrested(story: Story, cast: Cast, at: Instant): Story {
  const whom = [personIn('person', cast), caseIn('case', cast), arrestMeasure(cast)]
  return add(
    story,
    step('released', 'police', 'released', at, whom, { reason: '不需要继续羁押' }),
    step('releaseTold', 'police', 'notified', after(at, 2 * HOUR), whom, {
      recipient: 'procuratorate',
      subject: 'release',
    }),
  )
}
