import { DANGER_GRADES } from '../danger/scale'
import type { EligibilityTable } from '../eligibility'
import { choice, yesNo } from '../known'
import { local, read, readItems, rules } from '../source'

/** 四项条件: when an office suggests that no arrest be requested. What each rests on is the law's; the four together are the office's own. */
export const fourConditions: EligibilityTable = {
  id: 'fourConditions',
  version: 1,
  title: { zh: '建议不提请批准逮捕的四项条件', en: 'Four conditions of “no arrest request”' },
  source: local,
  asks: {
    arrestConditionsMet: yesNo('符合逮捕条件', 'The conditions of arrest are met'),
    minorCircumstances: yesNo('犯罪情节轻微', 'Minor circumstances'),
    pleaState: yesNo('认罪认罚', 'Pleads guilty and accepts punishment'),
    dangerGrade: choice('社会危险性等级', 'Grade of danger', DANGER_GRADES),
  },
  requires: {
    noArrestConditions: {
      title: { zh: '不符合逮捕条件', en: 'The conditions of arrest are not met' },
      when: { field: 'arrestConditionsMet', is: [false] },
      source: { ...rules('128', '139'), basis: [...read('CPL', '81').basis, ...rules('128', '139').basis] },
    },
    minorCircumstances: {
      title: { zh: '犯罪情节轻微', en: 'Minor circumstances' },
      when: { field: 'minorCircumstances', is: [true] },
      source: rules('140'),
    },
    plea: {
      title: { zh: '认罪认罚', en: 'Pleads guilty and accepts punishment' },
      when: { field: 'pleaState', is: [true] },
      cure: {
        zh: '告知权利和法律后果，听取意见；不得强迫认罪。',
        en: 'Tell the rights and hear the suspect; nobody may be pressed.',
      },
      source: readItems('SPP', '140', '5'),
    },
    noDanger: {
      title: { zh: '没有社会危险性', en: 'No social danger' },
      when: { field: 'dangerGrade', is: ['low', 'noArrestCondition'] },
      cure: {
        zh: '补充社会危险性证据或者促成退赃、赔偿、和解后重新评估。',
        en: 'Assess again once evidence, restitution or a settlement is there.',
      },
      source: { ...rules('134', '135'), basis: [...read('CPL', '81').basis, ...rules('134', '135').basis] },
    },
  },
  excludes: {
    mandatoryArrest: {
      title: { zh: '径行逮捕情形', en: 'Mandatory arrest' },
      when: { field: 'dangerGrade', is: ['mandatoryArrest'] },
      source: { ...rules('136'), basis: [...read('CPL', '81').basis, ...rules('136').basis] },
    },
  },
}
