import { bilingual } from './bilingual'

/** The search over everything. */
export const searchWords = bilingual({
  zh: {
    search: {
      open: '搜索',
      title: '搜索案件、人员、文书、事项',
      placeholder: '案号、姓名、拼音、首字母、证件号后四位、文书号、事项编号或标题',
      hint: '至少输入两个字符。↑ ↓ 选择，回车打开，Esc 关闭。每次检索均记入阅览日志。',
      busy: '正在检索…',
      nothing: '没有找到。姓名须写全，或者用拼音、首字母；证件号写后四位或者全部；案号、文书号可以从任意一段写起。',
      more: '还有更多，请写得更具体。',
      people: '人员',
      cases: '案件',
      documents: '文书',
      matters: '事项',
      findings: '待处理发现',
      models: '监督模型',
      pages: '页面',
    },
  },
  en: {
    search: {
      open: 'Search',
      title: 'Search cases, people, documents, matters',
      placeholder: 'Case number, name, pinyin, initials, last four of an ID, document or matter number',
      hint: 'Two characters at least. ↑ ↓ choose, Enter opens, Esc closes. Every search is entered in the read log.',
      busy: 'Searching…',
      nothing:
        'Nothing found. Write a name in full, or its pinyin or initials; the last four or all of an identity number; a number from any of its parts on.',
      more: 'There are more: be more precise.',
      people: 'People',
      cases: 'Cases',
      documents: 'Documents',
      matters: 'Matters',
      findings: 'Open findings',
      models: 'Models',
      pages: 'Pages',
    },
  },
})
