import { bilingual } from './bilingual'

/** Protective and special work: what its areas are. */
export const specialWords = bilingual({
  zh: {
    special: {
      title: '专项工作',
      areas: {
        modelCases: '典型案例',
        rules: '规则库',
        responsibilities: '职责与移交',
        rooms: '一站式工作室',
        lookBack: '身份“回头看”',
        identityRegisters: '核查名册',
      },
      meanings: {
        modelCases: '隐去身份、经批准发布的案例，可检索；附脱敏工具。',
        rules: '会签机制和本院规范的各个版本，条款与流程步骤对应。',
        responsibilities: '公安、检察、法院、司法行政机关各环节职责，移交和回执。',
        rooms: '未成年人一站式询问工作室的预约，时间冲突的不予预约。',
        lookBack: '对已办轻刑案件逐案核查隐瞒的公职身份：范围、名单、进度、通报和反馈。',
        identityRegisters: '依法调取的社保、公积金等名册，记明目的和依据，只用于身份核查。',
      },
    },
  },
  en: {
    special: {
      title: 'Special work',
      areas: {
        modelCases: 'Model cases',
        rules: 'Rules',
        responsibilities: 'Responsibilities',
        rooms: 'One-stop rooms',
        lookBack: 'Look-back',
        identityRegisters: 'Check registers',
      },
      meanings: {
        modelCases: 'Cases without identities, approved and published; with a tool that masks a text.',
        rules: "Agreements and the office's own rules in every version, their clauses tied to steps.",
        responsibilities: 'What the four agencies do at each stage, what is handed over, and its receipts.',
        rooms: 'When rooms of one-stop interviews are taken; no time is booked twice.',
        lookBack:
          'Light cases of the past are checked for concealed public office: scope, list, progress, notification, feedback.',
        identityRegisters: 'Registers obtained by law, with purpose and authority, for identity checks alone.',
      },
    },
  },
})
