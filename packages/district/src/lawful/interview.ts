import type { Instant } from '@hengjian/law'
import { after, MINUTE, type Step } from '../story'
import { type Cast, caseIn, inRole, personIn, step } from './cast'

/** One interview of a witness or victim with its signed record (CPL 124, 126). */
export function interview(cast: Cast, name: string, start: Instant, minutes: number): readonly Step[] {
  const id = `${cast.story}-${name}`
  const interviewed = inRole('interrogation', 'interrogation', `I-${id}`, {
    number: `I-${id}`,
    kind: 'interview',
    sequence: 1,
  })
  const transcript = inRole('document', 'document', `T-${id}`, { kind: 'transcript' })
  const whom = [interviewed, personIn('person', cast), caseIn('case', cast)]
  const end = after(start, minutes * MINUTE)
  const record = [transcript, ...whom]
  return [
    step(`${name}.began`, 'police', 'interrogationBegan', start, [...whom, ...cast.officers], {
      placeKind: 'interviewRoom',
    }),
    step(`${name}.ended`, 'police', 'interrogationEnded', end, [...whom, ...cast.officers]),
    step(`${name}.record`, 'police', 'documentIssued', after(end, 5 * MINUTE), record, { pages: 2, items: ['rights'] }),
    step(`${name}.signed`, 'police', 'documentSigned', after(end, 8 * MINUTE), record, {
      signedBy: ['witness', 'officer', 'officer'],
      pageSignatures: 2,
      finalRemark: true,
      complete: true,
    }),
  ]
}
