import type { Bilingual } from '@hengjian/law'

/** Whose turn it is, and on which side of a matter somebody stands. */
export const SIDES = {
  office: { zh: '本院', en: 'the office' },
  higher: { zh: '上一级检察院', en: 'the higher procuratorate' },
  police: { zh: '公安机关', en: 'the police' },
  court: { zh: '法院', en: 'the court' },
  lawyer: { zh: '律师', en: 'the lawyer' },
  citizen: { zh: '群众', en: 'the citizen' },
} as const satisfies Record<string, Bilingual>
export type Side = keyof typeof SIDES

interface RoleDefinition {
  readonly title: Bilingual
  /** Nothing for those who look after the system and see no matter. */
  readonly side: Side | null
}

/** Every role there is. A person may have several. */
export const ROLES = {
  residentProcurator: { title: { zh: '常驻检察官', en: 'Resident procurator' }, side: 'office' },
  rotatingProcurator: { title: { zh: '轮值检察官', en: 'Rotating procurator' }, side: 'office' },
  departmentProcurator: { title: { zh: '部门检察官', en: 'Department procurator' }, side: 'office' },
  minorsProcurator: { title: { zh: '未检检察官', en: "Minors' procurator" }, side: 'office' },
  assistantProcurator: { title: { zh: '检察官助理', en: 'Assistant procurator' }, side: 'office' },
  clerk: { title: { zh: '书记员', en: 'Clerk' }, side: 'office' },
  departmentHead: { title: { zh: '部门负责人', en: 'Department head' }, side: 'office' },
  chief: { title: { zh: '检察长（分管院领导）', en: 'Chief or deputy chief' }, side: 'office' },
  caseManager: { title: { zh: '案管员', en: 'Case manager' }, side: 'office' },
  petitionClerk: { title: { zh: '控申工作人员', en: 'Petition clerk' }, side: 'office' },
  policeLiaison: { title: { zh: '公安法制联络员', en: 'Police liaison' }, side: 'police' },
  policeHandler: { title: { zh: '办案民警', en: 'Police handler' }, side: 'police' },
  residentJudge: { title: { zh: '派驻员额法官', en: 'Resident judge' }, side: 'court' },
  justiceOfficer: { title: { zh: '法律援助中心工作人员', en: 'Legal-aid officer' }, side: 'lawyer' },
  dutyLawyer: { title: { zh: '值班律师', en: 'Duty lawyer' }, side: 'lawyer' },
  defenceLawyer: { title: { zh: '辩护律师', en: 'Defence lawyer' }, side: 'lawyer' },
  counsellor: { title: { zh: '心理咨询师', en: 'Counsellor' }, side: 'office' },
  citizen: { title: { zh: '群众', en: 'Citizen' }, side: 'citizen' },
  disciplineOfficer: { title: { zh: '廉政监督员', en: 'Discipline officer' }, side: 'office' },
  systemAdministrator: { title: { zh: '系统管理员', en: 'System administrator' }, side: null },
  auditor: { title: { zh: '审计员', en: 'Auditor' }, side: null },
} as const satisfies Record<string, RoleDefinition>
export type Role = keyof typeof ROLES

// These lists reach the workbench, whose oldest browser (Chromium 90) has no Object.hasOwn; what is asked are own names already.
const isRole = (name: string): name is Role => name in ROLES
/** Every role, in the order above. */
export const roles: readonly Role[] = Object.keys(ROLES).filter(isRole)

/** Those who handle matters and sign within their authority. */
export const PROCURATORS = [
  'residentProcurator',
  'rotatingProcurator',
  'departmentProcurator',
  'minorsProcurator',
] as const satisfies readonly Role[]
/** Those who prepare and keep: they do not decide. */
export const ASSISTANTS = ['assistantProcurator', 'clerk'] as const satisfies readonly Role[]
export const HEADS = ['departmentHead', 'chief'] as const satisfies readonly Role[]
export const POLICE = ['policeLiaison', 'policeHandler'] as const satisfies readonly Role[]

/** What somebody is to one matter. All of it follows from the matter's own records. */
export const RELATIONS = {
  registrar: { zh: '登记人', en: 'registrar' },
  handler: { zh: '承办人', en: 'handler' },
  team: { zh: '办案组成员', en: 'team member' },
  verifier: { zh: '核查人', en: 'verifier' },
  approver: { zh: '审批人', en: 'approver' },
  issuer: { zh: '签发人', en: 'issuer' },
  ownUnit: { zh: '被送达单位', en: 'of the unit served' },
  ownCase: { zh: '当事人或者来访人', en: 'party or petitioner' },
  counsel: { zh: '辩护人或者值班律师', en: 'defender or duty lawyer' },
  judge: { zh: '承办法官', en: 'judge of the case' },
  recused: { zh: '已回避', en: 'recused' },
} as const satisfies Record<string, Bilingual>
export type Relation = keyof typeof RELATIONS

const isRelation = (name: string): name is Relation => name in RELATIONS
/** Every relation, in the order above. */
export const relations: readonly Relation[] = Object.keys(RELATIONS).filter(isRelation)

/** Any of the roles; where relations are named, one of them too. */
export interface Grant {
  readonly roles: readonly Role[]
  readonly relations?: readonly Relation[]
}
