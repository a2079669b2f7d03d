import { bilingual } from './bilingual'

/** The drawing of a workflow. */
export const flowWords = bilingual({
  zh: {
    flow: {
      open: '流程图',
      regular: '蓝色粗线为通常走向，灰线为其他走向，虚线为退回或者重新办理。',
      here: '目前所在',
      begin: '（开始）',
      from: '由',
      by: '办理',
      to: '至',
    },
  },
  en: {
    flow: {
      open: 'Diagram',
      regular: 'Thick blue lines are the regular way, grey ones other ways, dashed ones lead back.',
      here: 'stands here',
      begin: '(begin)',
      from: 'From',
      by: 'By',
      to: 'To',
    },
  },
})
