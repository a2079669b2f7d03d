import type { Model } from '../../language'
import { adultStay, minorStay } from './stays'

export const ctrMinorMixedCentre: Model = {
  id: 'CTR-MINOR-MIXED/centre',
  version: 1,
  title: { zh: '办案区内未成年人与成年人同处一室', en: 'Minor and adult in one room of the centre' },
  meaning: {
    zh: '分别关押的规定针对羁押场所。办案区的候问室、讯问室参照掌握，属于地方工作要求，只作提示。',
    en: "The duty is written for places of custody. In the centre's rooms it is followed by analogy, as local practice, and gives only a note.",
  },
  cause: { zh: '多因未成年人办案区已满。', en: "The minors' area was full." },
  cure: { zh: '请说明同室原因，建议调整到未成年人办案区。', en: "Ask why, and suggest the minors' area." },
  stage: 'centre',
  severity: 'advisory',
  status: 'local',
  basis: [],
  remedies: ['INFO', 'ORAL'],
  effective: { from: '2018-10-26' },
  over: 'room',
  where: {
    in: [
      { var: 'object.placeKind' },
      ['waitingRoom', 'interrogationRoom', 'interviewRoom', 'minorsArea', 'caseHandlingCentre'],
    ],
  },
  check: { overlap: { of: minorStay, with: adultStay } },
}
