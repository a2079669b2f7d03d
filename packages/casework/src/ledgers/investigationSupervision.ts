import { done, due, ended, firstColumns, lastColumns, ofAction, ofCourse, ofField } from './columns'
import type { Ledger } from './ledger'

const SERIOUS = { field: 'method', is: ['correction'] }
const WIDESPREAD = { field: 'method', is: ['proposal'] }

/** 侦查活动监督台账 (practice 4.2). */
export const investigationSupervisionLedger: Ledger = {
  id: 'investigationSupervision',
  version: 2,
  title: { zh: '侦查活动监督台账', en: 'Investigation-supervision ledger' },
  workflow: 'investigationSupervision',
  columns: [
    ...firstColumns('监督编号', 'Number'),
    ofField('source', '线索来源', 'Source', 'choice'),
    ofField('foundDate', '发现日期', 'Found on', 'date', 'foundOn'),
    ofField('stage', '发现环节', 'Stage', 'choice'),
    ofField('caseName', '案件名称', 'Case', 'text'),
    ofField('suspect', '犯罪嫌疑人', 'Suspect', 'text', 'suspects'),
    ofField('handlingUnit', '办案单位', 'Handling unit', 'unit', 'unit'),
    ofField('investigators', '办案人员', 'Investigators', 'text'),
    ofField('violationType', '违法情形类别', 'Breach', 'choice'),
    ofField('facts', '违法事实', 'Facts', 'long', 'findings'),
    ofField('legalBasis', '依据条款', 'Basis', 'long'),
    ofField('evidence', '证据材料', 'Evidence', 'attachments', 'attachments', 'verify'),
    // How serious it is decides how it is corrected (Rules 552), so that the step taken tells both.
    ofCourse('severity', '情节', 'Gravity', {
      lightOral: done('correctOrally', '较轻', 'Light'),
      lightNotice: done('draftNotice', '较轻', 'Light'),
      serious: done('draftCorrection', '较重', 'Serious', SERIOUS),
      widespread: done('draftCorrection', '普遍性', 'Widespread', WIDESPREAD),
      crime: done('refer', '涉嫌犯罪', 'Suspected crime'),
    }),
    ofCourse('method', '监督方式', 'Method', {
      oral: done('correctOrally', '口头', 'Orally'),
      notice: done('signNotice', '侦查活动监督通知书', 'Supervision notice'),
      correction: done('decideCorrection', '纠正违法通知书', 'Correction notice', SERIOUS),
      proposal: done('decideCorrection', '检察建议', 'Procuratorial proposal', WIDESPREAD),
      referral: done('refer', '移送线索', 'Referral'),
    }),
    ofAction('approvedBy', '审批人', 'Approved by', 'by', 'decideCorrection', 'signNotice'),
    ofAction('approvedAt', '审批日期', 'Approved', 'at', 'decideCorrection', 'signNotice'),
    ofAction('documentNo', '文书号', 'Document no.', 'document', 'decideCorrection', 'signNotice'),
    ofField('servedDate', '送达日期', 'Served on', 'date', 'servedOn'),
    due('dueDate', '要求回复期限', 'Reply by', 'answer'),
    ofAction('objection', '公安是否异议', 'Objection', 'done', 'object'),
    ofField('recheckResult', '异议/复查结果', 'Recheck', 'choice'),
    ofField('replyDate', '回复日期', 'Answered on', 'date', 'answeredOn'),
    ofField('rectification', '整改情况（公安原文）', 'Answer, verbatim', 'long', 'policeWords'),
    ofField('adopted', '是否采纳', 'Adopted', 'yesNo'),
    ofField('checkResult', '核实情况', 'Check', 'long'),
    ofAction('reminders', '督促次数', 'Reminders', 'times', 'remind'),
    ofField('reportedUpDate', '报上级日期', 'Reported up on', 'date', 'reportedUpOn'),
    ofField('informedDate', '反馈申诉控告人日期', 'Complainant told on', 'date', 'repliedOn'),
    ended('closedDate', '办结日期', 'Closed', 'closed', 'archived'),
    ofField('archiveNo', '归档号', 'Archive no.', 'text'),
    ...lastColumns('open'),
  ],
  usual: [
    'seq',
    'number',
    'foundDate',
    'suspect',
    'handlingUnit',
    'violationType',
    'method',
    'documentNo',
    'dueDate',
    'replyDate',
    'state',
    'handler',
  ],
}
