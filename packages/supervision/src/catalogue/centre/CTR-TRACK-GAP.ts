import type { Model } from '../../language'
import { approvedOuting } from './approvedOuting'

export const ctrTrackGap: Model = {
  id: 'CTR-TRACK-GAP',
  version: 1,
  title: { zh: '在区轨迹、视频有间断', en: 'A gap in the tracking of a person in the centre' },
  meaning: {
    zh: '本院与办案中心约定：人员自入区到离区的轨迹、视频应当连续。经批准的带出、登记的盲区以及及时报修的设备故障除外。这是地方工作要求，不是法律规定。',
    en: 'By local agreement tracking and video run unbroken from entry to exit. Approved outings, listed blind zones and faults reported in time are excepted. Local practice, not law.',
  },
  cause: {
    zh: '多为设备故障未报修、手环电量不足，或者走动到未覆盖区域。',
    en: 'An unreported fault, a flat wristband battery or an area without coverage.',
  },
  cure: {
    zh: '请说明间断时段人员所在位置和活动，必要时调取相邻摄像头。',
    en: 'Ask where the person was and what happened, and look at neighbouring cameras if needed.',
  },
  stage: 'centre',
  severity: 'advisory',
  status: 'local',
  basis: [],
  remedies: ['INFO', 'ORAL', 'SUGG'],
  effective: { from: '2020-09-01' },
  over: 'visit',
  params: {
    purposes: ['recoverLoot', 'identifyScene', 'identifyBody'],
    local_gap_tolerance: { seconds: 60 },
    local_edge: { minutes: 10 },
    local_blind_zones: ['toiletDoor'],
    local_fault_minutes: 120,
  },
  check: {
    coverage: {
      of: { interval: 'visit' },
      by: [
        { interval: 'tracking' },
        { interval: 'outing', where: approvedOuting },
        { interval: 'stay', where: { in: [{ var: 'event.room.id' }, { var: 'param.local_blind_zones' }] } },
        {
          interval: 'fault',
          where: {
            '<=': [
              { minutesBetween: [{ var: 'event.at' }, { var: 'event.reportedAt' }] },
              { var: 'param.local_fault_minutes' },
            ],
          },
        },
      ],
      tolerance: { var: 'param.local_gap_tolerance' },
      // Traces come in pieces and the register is typed by hand: the ends of a visit, and its last minutes, wait for both.
      edge: { var: 'param.local_edge' },
    },
  },
}
