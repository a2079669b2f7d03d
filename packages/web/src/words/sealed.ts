import { bilingual } from './bilingual'

/** Seeing what a matter keeps sealed. */
export const sealedWords = bilingual({
  zh: {
    opening: {
      title: '密存内容',
      kept: '加密单独存放。说明事由、经他人批准后，由申请人在一日内查看一次，每一步均有记录。',
      keptNote: '加密单独存放，只由规定的人员查看，不需另行批准，每次查看均记入日志。',
      notYoursNote: '由规定的人员查看',
      ask: '申请查看',
      asked: '申请查看',
      about: '申请由部门负责人或者检察长批准（不能批准本人的申请）。事由加密保存，只有申请人和批准人可见。',
      reason: '为什么需要查看（不少于 4 字）',
      submit: '提交申请',
      notYours: '由承办人、核查人、常驻检察官或者检察长申请',
      waiting: '待批准',
      approve: '批准查看',
      approvedBy: '批准人',
      unseen: '尚未查看',
      seenAt: '已查看',
      open: '查看',
      once: '只能查看一次，约半分钟后自动隐藏。',
    },
  },
  en: {
    opening: {
      title: 'Sealed',
      kept: "Encrypted and kept apart. With a reason and another's approval whoever asked sees it once, within a day; every step is logged.",
      keptNote:
        'Encrypted and kept apart. Those named by the rules see it without further approval; each look is logged.',
      notYoursNote: 'For those named by the rules',
      ask: 'Ask to see it',
      asked: 'asked to see',
      about:
        'A department head or the chief approves, never their own request. The reason is kept sealed: only you and they read it.',
      reason: 'Why you need to see it (4 characters at least)',
      submit: 'Ask',
      notYours: 'For the handler, the verifier, the resident procurator or the chief to ask',
      waiting: 'waits for approval',
      approve: 'Approve',
      approvedBy: 'Approved by',
      unseen: 'not seen yet',
      seenAt: 'saw it',
      open: 'See it',
      once: 'Once only; it hides itself after about half a minute.',
    },
  },
})
