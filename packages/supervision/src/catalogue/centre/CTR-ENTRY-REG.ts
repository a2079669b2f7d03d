import type { Model } from '../../language'

export const ctrEntryReg: Model = {
  id: 'CTR-ENTRY-REG',
  version: 1,
  title: { zh: '在办案区内有轨迹而无入区登记', en: 'Seen in the centre without an entry record' },
  duty: { zh: '办理入区登记', en: 'Record the entry into the centre' },
  meaning: {
    zh: '进出办案区应当有登记，登记是此后每项保障和每个时限的起点。轨迹或者视频显示有人在区内而没有对应登记的，提示核对。该要求的条文出处尚未核实。',
    en: 'Entry and exit are registered; the register is where every safeguard and every clock begins. A trace inside without an entry is a note to check. The article behind this has not been read yet.',
  },
  cause: {
    zh: '多为补登记迟延、手环未绑定人员，或者由未设闸机的通道进入。',
    en: 'Mostly the entry was typed in late, the wristband was not bound to a person, or a door without a gate was used.',
  },
  cure: {
    zh: '请说明该时段入区的人员、事由和法律手续，并补登记。',
    en: 'Ask who was inside, why and on what papers, and have the entry made good.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'unverified',
  basis: [],
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2020-09-01' },
  over: 'person',
  params: { local_tolerance: { minutes: 10 } },
  check: {
    deadline: {
      // A wristband is bound on entry, so a trace that names a visit is registered; one run of traces is one finding.
      from: {
        begin: {
          event: 'tracked',
          where: { and: [{ missing: ['event.visit'] }, { '!': [{ var: 'event.person.inCentre' }] }] },
        },
        end: { event: 'centreEntered' },
        key: ['person'],
      },
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
}
