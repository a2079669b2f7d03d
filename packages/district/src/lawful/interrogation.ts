import type { Instant } from '@hengjian/law'
import { after, MINUTE, type Step } from '../story'
import { type Cast, caseIn, inRole, personIn, step } from './cast'

/** One interrogation with its rights notice, its recording and its signed record. */
export function interrogation(
  cast: Cast,
  name: string,
  start: Instant,
  minutes: number,
  placeKind: string,
  sequence: number,
): readonly Step[] {
  const id = `${cast.story}-${name}`
  const interrogated = inRole('interrogation', 'interrogation', `I-${id}`, {
    number: `I-${id}`,
    kind: 'interrogation',
    sequence,
  })
  const recording = inRole('recording', 'recording', `A-${id}`, { number: `A-${id}`, hash: `sha256-${id}` })
  const transcript = inRole('document', 'document', `T-${id}`, { kind: 'transcript' })
  const rights = inRole('document', 'document', `N-${id}`, { kind: 'rightsNotice' })
  const person = personIn('person', cast)
  const case_ = caseIn('case', cast)
  const end = after(start, minutes * MINUTE)
  const whom = [interrogated, person, case_]
  return [
    step(`${name}.rights`, 'police', 'documentServed', after(start, -2 * MINUTE), [rights, person, case_], {
      recipient: 'suspect',
    }),
    step(
      `${name}.rightsSigned`,
      'police',
      'documentSigned',
      after(start, 4 * MINUTE),
      [rights, person, case_, interrogated],
      { signedBy: ['suspect'], complete: true },
    ),
    step(`${name}.recordingBegan`, 'centre', 'recordingBegan', after(start, -MINUTE), [
      recording,
      interrogated,
      person,
    ]),
    step(`${name}.began`, 'police', 'interrogationBegan', start, [...whom, ...cast.officers], { placeKind }),
    step(`${name}.ended`, 'police', 'interrogationEnded', end, [...whom, ...cast.officers]),
    step(`${name}.recordingEnded`, 'centre', 'recordingEnded', after(end, MINUTE), [recording, interrogated, person]),
    step(`${name}.recordingClosed`, 'centre', 'recordingClosed', after(end, 10 * MINUTE), [recording, interrogated], {
      hash: `sha256-${id}`,
      segments: 1,
      durationSeconds: (minutes + 2) * 60,
    }),
    step(
      `${name}.record`,
      'police',
      'documentIssued',
      after(end, 5 * MINUTE),
      [transcript, case_, person, interrogated],
      { pages: 4, items: ['rights', 'leniency', 'counsel', 'legalAid'] },
    ),
    step(
      `${name}.signed`,
      'police',
      'documentSigned',
      after(end, 8 * MINUTE),
      [transcript, case_, person, interrogated],
      {
        signedBy: ['suspect', 'officer', 'officer'],
        pageSignatures: 4,
        finalRemark: true,
        complete: true,
      },
    ),
  ]
}
