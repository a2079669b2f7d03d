import type { Bilingual } from '@hengjian/law'
import type { Mapping } from '../mapping/mapping'
import { centreMonitoringSystem } from './centre-monitoring-system'
import { centreVisitRegister } from './centre-visit-register'
import { policeInfoPlatform } from './police-info-platform'
import { policeProcessSystem } from './police-process-system'
import { procuratorateCaseSystem } from './procuratorate-case-system'

export type { MappedField, MappedObject, Mapping, Origin } from '../mapping/mapping'

/** A mapping that comes with the product, for the export of an outside system. */
export interface OutsideMapping {
  /** Unique among them, and fit for addresses. */
  readonly id: string
  readonly title: Bilingual
  /** The formats in which the system exports the table. */
  readonly formats: readonly ('csv' | 'ndjson' | 'xlsx')[]
  readonly mapping: Mapping
}

export const OUTSIDE_MAPPINGS: readonly OutsideMapping[] = [
  {
    id: 'police-process-system',
    title: { zh: '公安执法全流程：办案环节明细', en: 'Police process system: steps of cases' },
    formats: ['xlsx', 'csv'],
    mapping: policeProcessSystem,
  },
  {
    id: 'police-info-platform',
    title: {
      zh: '警综平台：接处警与行政处理',
      en: 'Police information platform: reports and administrative decisions',
    },
    formats: ['csv'],
    mapping: policeInfoPlatform,
  },
  {
    id: 'centre-monitoring-system',
    title: { zh: '办案中心监控：轨迹、房间与录音录像', en: 'Centre monitoring: tracks, rooms and recordings' },
    formats: ['ndjson'],
    mapping: centreMonitoringSystem,
  },
  {
    id: 'centre-visit-register',
    title: { zh: '办案中心：办案区使用登记表', en: 'Centre: register of visits' },
    formats: ['xlsx', 'csv'],
    mapping: centreVisitRegister,
  },
  {
    id: 'procuratorate-case-system',
    title: { zh: '检察业务应用系统：案件卡片', en: 'Procuratorate case system: case cards' },
    formats: ['xlsx', 'csv'],
    mapping: procuratorateCaseSystem,
  },
]
