import { firstColumns, lastColumns, ofAction, ofEach, ofField } from './columns'
import type { Ledger } from './ledger'

/** 共同化解矛盾台账 (practice 5.10): a row is one conflict; the people it concerned and those it was settled with are columns of their own, so that matters and persons are counted apart. */
export const jointResolutionLedger: Ledger = {
  id: 'jointResolution',
  version: 1,
  title: { zh: '共同化解矛盾台账', en: 'Ledger of conflict resolution' },
  workflow: 'jointResolution',
  columns: [
    ...firstColumns('化解编号', 'Number'),
    ofField('caseName', '案件名称', 'Case', 'text'),
    ofField('handlingUnit', '办案单位', 'Handling unit', 'unit', 'unit'),
    ofField('parties', '矛盾双方', 'Parties', 'text'),
    ofField('peopleCount', '涉及人数', 'People concerned', 'number'),
    ofField('riskLevel', '风险等级', 'Risk', 'choice'),
    ofField('reportedOn', '报告检察长日期', 'Reported to the chief', 'date'),
    ofAction('plannedAt', '化解方案日期', 'Plan signed', 'at', 'plan'),
    ofEach('sessionKinds', '化解方式', 'How', 'choice', 'sessionKind'),
    ofAction('sessions', '化解次数', 'Sessions', 'times', 'holdSession'),
    ofField('agreementKind', '协议种类', 'Agreement', 'choice'),
    ofField('agreedOn', '达成日期', 'Agreed on', 'date'),
    ofField('settledPeople', '化解人数', 'People settled', 'number'),
    ofField('performedOn', '履行日期', 'Performed on', 'date'),
    ofField('politicalEffect', '政治效果', 'Political effect', 'long'),
    ofField('legalEffect', '法律效果', 'Legal effect', 'long'),
    ofField('socialEffect', '社会效果', 'Social effect', 'long'),
    ofField('handedOn', '移交控申日期', 'Handed to petitions', 'date'),
    ...lastColumns('identify'),
  ],
  usual: [
    'seq',
    'number',
    'caseName',
    'peopleCount',
    'riskLevel',
    'sessions',
    'agreementKind',
    'settledPeople',
    'performedOn',
    'handler',
  ],
}
