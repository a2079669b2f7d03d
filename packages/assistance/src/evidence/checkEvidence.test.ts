import { builtInCalendar, type Instant, parseInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { evidenceLists } from '.'
import { checkEvidence, type EvidenceFound, type Particular } from './checkEvidence'
import { drunkDrivingEvidence } from './drunkDrivingEvidence'

const at = (text: string): Instant => parseInstant(`2026-11-${text}:00+08:00`)?.instant ?? (Number.NaN as Instant)
const paper = (from: string, to: string, place = '', ...people: readonly string[]): Particular => ({
  from: at(from),
  to: at(to),
  place,
  people,
})
const present = (...particulars: readonly Particular[]) => ({ state: 'present' as const, note: '', particulars })
const check = (found: EvidenceFound, known = {}) => checkEvidence(drunkDrivingEvidence, known, found, builtInCalendar)
const conflicts = (found: EvidenceFound) =>
  check(found).conflicts.map(({ rule, items }) => `${rule}: ${items.join(' ')}`)

describe('an evidence checklist', () => {
  it('is there for each of the seven groups of offences, with what every file needs', () => {
    expect(evidenceLists.map(({ id, items }) => [id, Object.keys(items).length])).toEqual([
      ['drunkDrivingEvidence', 30],
      ['trafficCasualtyEvidence', 27],
      ['drugTraffickingEvidence', 30],
      ['theftEvidence', 25],
      ['intentionalInjuryEvidence', 26],
      ['telecomFraudEvidence', 26],
      ['fundRaisingEvidence', 26],
    ])
  })

  it('says of each item how it stands and what is to be done', () => {
    const { lines, counts } = check(
      {
        breathTest: present(),
        bloodSample: { state: 'defective', note: '未封装', particulars: [] },
        alcoholOpinion: { state: 'missing', note: '', particulars: [] },
        vehicle: { state: 'notApplicable', note: '', particulars: [] },
        seizure: { state: 'notApplicable', note: '无扣押物品', particulars: [] },
      },
      { accident: false, surrendered: true },
    )
    const todo = Object.fromEntries(lines.map(({ rule, state, todo: done }) => [rule, [state, done?.zh ?? null]]))
    expect(todo).toMatchObject({
      breathTest: ['present', null],
      bloodSample: ['defective', '采集、送检、时间、录像有瑕疵的，补正或者作出合理解释；不能的应当排除。'],
      alcoholOpinion: ['missing', '补充收集，或者说明不能收集的原因。'],
      vehicle: ['notApplicable', '写明不适用的理由。'],
      seizure: ['notApplicable', null],
      accidentFinding: ['notAsked', null],
      surrenderAccount: ['open', null],
      drivingProof: ['open', null],
    })
    expect(counts).toEqual({ present: 1, missing: 1, defective: 1, notApplicable: 2, notAsked: 1, open: 24 })
  })

  it('finds what does not fit in time', () => {
    expect(
      conflicts({
        breathTest: present(paper('02T22:10', '02T22:12')),
        bloodSample: present(paper('02T21:50', '02T21:55')),
      }),
    ).toEqual(['breathBeforeBlood: breathTest bloodSample'])
  })

  it('counts working days from sampling to the laboratory', () => {
    const sent = (day: string) =>
      conflicts({
        bloodSample: present(paper('02T22:30', '02T22:40')),
        entrustment: present(paper(day, day)),
      })
    // Monday the 2nd; the fifth working day after it is Monday the 9th.
    expect([sent('09T17:00'), sent('10T09:00')]).toEqual([[], ['sentInTime: bloodSample entrustment']])
  })

  it('finds one person in two places, and nothing where the times only touch', () => {
    const both = (second: Particular) =>
      conflicts({
        interrogation: present(paper('03T09:00', '03T10:00', '一号讯问室', '民警甲', '民警乙')),
        bloodSample: present(second),
      })
    expect(both(paper('03T09:30', '03T09:40', '区医院', '民警乙', '护士'))).toEqual([
      'oneAtATime: interrogation bloodSample',
    ])
    expect(both(paper('03T10:00', '03T10:10', '区医院', '民警乙'))).toEqual([])
    expect(both(paper('03T09:30', '03T09:40', '区医院', '民警丙'))).toEqual([])
  })

  it('finds an interrogation by one officer, and places that differ', () => {
    expect(conflicts({ interrogation: present(paper('03T09:00', '03T10:00', '', '民警甲')) })).toEqual([
      'twoOfficers: interrogation',
    ])
    expect(
      conflicts({
        bloodSample: present(paper('02T22:30', '02T22:40', '区医院')),
        sampleRecording: present(paper('02T22:30', '02T22:40', '交警大队')),
      }),
    ).toEqual(['samplePlace: bloodSample sampleRecording'])
  })
})
