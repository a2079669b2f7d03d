import { formatInstant, type Instant } from '@hengjian/law'
import { add, after, DAY, HOUR, type Step, type Story, setEverywhere } from '../story'
import { type Cast, caseIn, personIn, step } from './cast'
import { arrestMeasure } from './detention'
import { interrogation } from './interrogation'

const whomIn = (cast: Cast) => [personIn('person', cast), caseIn('case', cast), arrestMeasure(cast)]

/** The detention house and the procuratorate are told in writing that the end of custody has moved (SPP 616). */
export function noticesOf(cast: Cast, change: string, at: Instant): { readonly house: Step; readonly office: Step } {
  const told = (name: string, recipient: string): Step =>
    step(`${change}.${name}`, 'police', 'notified', at, whomIn(cast), {
      recipient,
      subject: 'custodyPeriod',
      written: true,
    })
  return { house: told('house', 'detentionCentre'), office: told('office', 'procuratorate') }
}

/** When another important crime came to light, and what became of it. */
export interface Recalculation {
  readonly found: Instant
  readonly submitted: Instant
  readonly approved: Instant
}

/** Another important crime is found, and the period runs anew from that day (CPL 160(1); MPS 151). */
export function recalculate(
  story: Story,
  cast: Cast,
  { found, submitted, approved }: Recalculation,
  name = 'anew',
): Story {
  const { house, office } = noticesOf(cast, name, after(approved, 4 * HOUR))
  return add(
    story,
    step(`${name}.found`, 'police', 'otherCrimeFound', found, whomIn(cast), { actKind: '诈骗' }),
    step(`${name}.approved`, 'police', 'custodyRecalculated', approved, whomIn(cast), {
      discoveredAt: formatInstant(found),
      submittedAt: formatInstant(submitted),
      approvedBy: '局领导',
      approverLevel: 'countyHead',
      actKind: '诈骗',
      recalculationGround: 'differentKind',
      filed: true,
    }),
    house,
    office,
  )
}

/** An appraisal from its commission to the opinion. */
export function appraise(story: Story, cast: Cast, appraisalKind: string, from: Instant, to: Instant): Story {
  const whose = [personIn('person', cast), caseIn('case', cast)]
  return add(
    story,
    step('appraisal.began', 'police', 'appraisalBegan', from, whose, { appraisalKind }),
    step('appraisal.ended', 'police', 'appraisalEnded', to, whose, { appraisalKind }),
  )
}

/** The suspect's mind is examined: of all appraisals only this one stops the count, and it must be told (CPL 149; SPP 616). */
export function appraiseMind(story: Story, cast: Cast, from: Instant, to: Instant): Story {
  const { house, office } = noticesOf(cast, 'appraisal', after(from, 4 * HOUR))
  return add(appraise(story, cast, 'psychiatric', from, to), house, office)
}

/** How long identity was unknown, and the acts of investigation meanwhile; one every ten days where not given. */
export interface UnknownIdentity {
  readonly declared: Instant
  readonly established: Instant
  readonly acts?: readonly Instant[]
}

const tenDaysApart = (from: Instant, to: Instant): readonly Instant[] =>
  Array.from({ length: Math.ceil((to - from) / (10 * DAY)) - 1 }, (_, index) => after(from, (index + 1) * 10 * DAY))

/** Identity is unknown, so that the count has not begun, but the investigation goes on (CPL 160(2)). */
export function identityUnknown(
  story: Story,
  cast: Cast,
  { declared, established, acts = tenDaysApart(declared, established) }: UnknownIdentity,
  name = 'identity',
): Story {
  const nameless = setEverywhere({ ...story, steps: story.steps.filter(({ at }) => at < established) }, 'person', {
    idNumber: undefined,
    identityKnown: false,
  })
  return add(
    { ...story, steps: [...nameless.steps, ...story.steps.filter(({ at }) => at >= established)] },
    step(`${name}.declared`, 'police', 'identityUnknownDeclared', declared, whomIn(cast), {
      approverLevel: 'countyHead',
    }),
    ...acts.flatMap((at, index) =>
      interrogation(cast, `${name}.act${index + 1}`, at, 45, 'detentionCentre', 4 + index),
    ),
    step(`${name}.established`, 'police', 'identityEstablished', established, whomIn(cast)),
  )
}
