/** The outside systems, and the office itself. */
export const sources = {
  policeProcessSystem: { zh: '公安流程系统', en: 'police process system' },
  policeInfoPlatform: { zh: '公安信息平台', en: 'police information platform' },
  centreMonitoringSystem: { zh: '办案中心监控', en: 'centre monitoring' },
  procuratorateCaseSystem: { zh: '检察业务系统', en: 'procuratorate case system' },
  detentionCentreSystem: { zh: '看守所管理系统', en: 'detention centre system' },
  courtHearingSystem: { zh: '法院庭审系统', en: 'court hearing system' },
  householdRecord: { zh: '户籍登记', en: 'household register' },
  socialInsurance: { zh: '社会保险登记', en: 'social insurance register' },
  hengjian: { zh: '本室', en: 'this office' },
} as const
